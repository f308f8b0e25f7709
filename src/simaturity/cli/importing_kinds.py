"""What `simaturity import` is given beside reports: pictures, files of ours, other texts; each with what helps."""

from __future__ import annotations

import re

from simaturity.core.problem import escaped

from .stop import Stop

_PICTURE = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP|BM.{4}\0{4}|.{4}ftyp(?:heic|heix|mif1|avif)", re.DOTALL
)
_OURS = re.compile(r"""\{?\s*["']?schema["']?\s*:\s*["']?simaturity/([a-z]{1,30})/""")
_MOST_HEAD = 20_000
_BEFORE = ("#", "---", "%YAML")
"""What may stand before the first key of a file."""
_NAMES = {
    "profile": ("a profile already", "score it with `simaturity score`, or export it with `simaturity export`"),
    "form": ("a form, no report", "give it with --form, beside a report"),
}
_TAG = re.compile(r"<[a-z!/?]", re.IGNORECASE)
_FIRST = 500
"""Letters within which a page has a tag."""
OTHER = (
    "    help: import reads national reports of the Government Council for Social Innovation (docs/importing.md)",
    "    help: for what stands elsewhere, begin with `simaturity init`",
    "    help: if it is such a report with headings in another language, give them with --form",
)
"""What helps where a text is another one."""


def refuse_other(path: str, data: bytes) -> None:
    """Stop at a file that is plainly no report, and say what it is."""
    name = escaped(path, most=4096)
    if _PICTURE.match(data[:32]):
        help = "let a program recognise its text first, and import that"
        raise Stop([f"{name}: a picture, which holds no text", f"    help: {help}"])
    if kind := _of_ours(data):
        other = (f"a file of simaturity ({kind}), no report", "check it with `simaturity validate`")
        told, help = _NAMES.get(kind, other)
        raise Stop([f"{name}: {told}", f"    help: {help}"])


def _of_ours(data: bytes) -> str | None:
    """The kind of a file that begins with `schema: simaturity/...`."""
    from simaturity.exchange.reports.lines import decoded

    for line in decoded(data[:_MOST_HEAD]).splitlines():
        plain = line.strip("\ufeff \t")
        if plain and plain != "{" and not plain.startswith(_BEFORE):
            found = _OURS.match(plain)
            return found[1] if found else None
    return None


def is_without_tags(data: bytes) -> bool:
    """Whether a file that is called a page begins as plain text does.

    The beginning alone decides, and only a whole one: what is cut must not be read in another way than the whole.
    """
    from simaturity.exchange.reports.lines import decoded

    first = decoded(data[: 16 * _FIRST]).lstrip()[:_FIRST]
    return len(first) == _FIRST and not _TAG.search(first)
