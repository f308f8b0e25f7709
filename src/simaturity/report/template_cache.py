"""Our templates compiled once for a user, as Python's own modules are; without a place to keep them, once a run."""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache


class Cache(BytecodeCache):
    """Keeps compiled templates in the user's cache folder, where only the user can write.

    jinja2 holds each against the text of the template and the versions of Python and of itself, so that a stale one is
    compiled anew; `settings` tells apart what else the code depends on. Whatever goes wrong with the folder, templates
    are just compiled again.
    """

    def __init__(self, settings: str, folder: Path | None = None) -> None:
        self.settings = settings
        self.folder = folder or _folder()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a compiled template, if it is there and nobody else can have written it."""
        path = self._path(bucket)
        if path is None or not _is_ours(path.parent):
            return
        try:
            with path.open("rb") as stream:
                bucket.load_bytecode(stream)
        except Exception:  # whatever is wrong with a kept file, there is the template itself
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        path = self._path(bucket)
        if path is None:
            return
        with suppress(OSError):
            path.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            if _is_ours(path.parent):
                beside = path.with_suffix(f".{os.getpid()}")
                beside.write_bytes(bucket.bytecode_to_string())
                beside.replace(path)

    def _path(self, bucket: Bucket) -> Path | None:
        if self.folder is None:
            return None
        key = hashlib.sha256(f"{bucket.key} {self.settings}".encode()).hexdigest()
        return self.folder / f"{key}.jinja"


def _folder() -> Path | None:
    """The cache folder by the customs of the system; None where there is no home."""
    home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
    if home and os.path.isabs(home):
        return Path(home) / "simaturity" / "templates"
    with suppress(RuntimeError):
        return Path.home() / ".cache" / "simaturity" / "templates"
    return None


def _is_ours(folder: Path) -> bool:
    """Whether only this user can write there: compiled code must come from nobody else."""
    if not hasattr(os, "getuid"):
        return True
    with suppress(OSError):
        found = [os.lstat(place) for place in (folder, folder.parent)]
        return all(stat.S_ISDIR(one.st_mode) and one.st_uid == os.getuid() for one in found) and not any(
            one.st_mode & 0o022 for one in found
        )
    return False
