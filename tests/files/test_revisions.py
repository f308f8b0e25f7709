"""simaturity.files.revisions: real repositories, with whatever people and git put into them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from simaturity.core.problem import Problem
from simaturity.files import revisions
from simaturity.files.folders import Folder
from simaturity.files.revisions import (
    InRevision,
    NoRevision,
    has_no_commits,
    in_revision,
    is_file,
    is_folder,
    read_revision,
    read_revisions,
    same_checkout,
    yaml_files_beside,
    yaml_files_in,
)
from simaturity.files.texts import MOST_BYTES, FileText

from ..repository import commit, git, on_its_own, start


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    on_its_own(monkeypatch)


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of two commits, in which we are: land.yaml says one, then two; three is not committed."""
    top = start(tmp_path / "top")
    commit(top, land="one")
    commit(top, land="two")
    (top / "land.yaml").write_text("three", encoding="utf-8")
    monkeypatch.chdir(top)
    return top


def text(revision: str, path: str) -> str | None:
    """The text of a file that has no problems."""
    file = read_revision(InRevision(revision, path))
    assert (file.path, file.problems) == (f"{revision}:{path}", ())
    return file.text


def problem(revision: str, path: str) -> str:
    """What is wrong with a file."""
    file = read_revision(InRevision(revision, path))
    assert (file.path, file.text) == (f"{revision}:{path}", None)
    (one,) = file.problems
    assert (one.route, one.severity) == ((), "error")
    return f"{one.message} [{one.code}]"


def refusal(revision: str, path: str) -> tuple[str, str | None]:
    """Why there is no such revision, and what to do."""
    found = []
    for ask in (read_revision, is_folder, yaml_files_in):
        with pytest.raises(NoRevision) as missing:
            ask(InRevision(revision, path))
        found.append((str(missing.value), missing.value.help))
    assert found[0] == found[1] == found[2]
    return found[0]


# ---- Names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("main:land.yaml", InRevision("main", "land.yaml")),
        ("HEAD~1:profiles", InRevision("HEAD~1", "profiles")),
        ("a/b:c:d", InRevision("a/b", "c:d")),
        ("v1:/x", InRevision("v1", "/x")),
        ("v:x", InRevision("v", "x")),
        ("land.yaml", None),
        ("HEAD:", None),
        (":land.yaml", None),
        (":", None),
        ("", None),
        ("-", None),
        ("C:/x", None),
        ("C:\\x", None),
    ],
)
def test_names(name: str, expected: InRevision | None) -> None:
    assert in_revision(name) == expected
    assert expected is None or expected.name == name


def test_file_that_is_named_like_a_revision_is_a_file(top: Path) -> None:
    (top / "main:land.yaml").symlink_to("nowhere")
    assert in_revision("main:land.yaml") is None


# ---- Revisions


@pytest.mark.parametrize(
    ("revision", "expected"), [("HEAD", "two"), ("HEAD~1", "one"), ("main", "two"), ("main^", "one"), ("@", "two")]
)
@pytest.mark.usefixtures("top")
def test_file_in_a_revision(revision: str, expected: str) -> None:
    assert text(revision, "land.yaml") == expected


def test_revisions_of_all_kinds(top: Path) -> None:
    git(top, "tag", "plain", "HEAD~1")
    git(top, "tag", "-a", "-m", "signed off", "noted", "HEAD~1")
    git(top, "branch", "work/of-ann", "HEAD~1")
    git(top, "branch", "--", "Größe", "HEAD~1")
    whole = git(top, "rev-parse", "HEAD~1").strip()
    for revision in ("plain", "noted", "work/of-ann", "Größe", whole, whole[:10], "main@{1}", "HEAD^{/work}~1"):
        assert text(revision, "land.yaml") == "one"


@pytest.mark.parametrize(
    "revision",
    ["none", "", "--help", "-x", "--all", "--git-dir", "HEAD HEAD~1", "HEAD..main", "^HEAD", "HEAD:land.yaml", "a\nb"],
)
@pytest.mark.usefixtures("top")
def test_no_such_revision(revision: str) -> None:
    said = revision.replace("\n", "\\n")
    assert refusal(revision, "land.yaml") == (f'git knows no revision "{said}" here', None)


def test_empty_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert refusal("HEAD", "land.yaml") == ('git knows no revision "HEAD" here', None)


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert refusal("HEAD", "land.yaml") == ("not in a git repository", None)


@pytest.mark.usefixtures("top")
def test_repository_without_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", "top", "bare")
    monkeypatch.chdir(tmp_path / "bare")
    expected = ("a git repository without a checkout", "name a file in a checkout of it")
    assert refusal("HEAD", "land.yaml") == expected


@pytest.mark.usefixtures("top")
def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refusal("HEAD", "land.yaml") == ("git is not installed here; revisions need it", None)


@pytest.mark.usefixtures("top")
def test_git_that_does_not_end() -> None:
    late = subprocess.TimeoutExpired("git", 60)
    with mock.patch.object(subprocess, "run", side_effect=late):
        assert refusal("HEAD", "land.yaml") == ("git took over 60 seconds", None)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("fatal: detected dubious ownership in x", "git does not trust this repository: it belongs to somebody else"),
        ("\nfatal: bad \x1b[31mthing\nmore\n", "bad \\x1b[31mthing"),
        ("", "git failed"),
    ],
)
@pytest.mark.usefixtures("top")
def test_git_that_fails(said: str, expected: str) -> None:
    failed = subprocess.CompletedProcess([], 128, b"", said.encode())
    with mock.patch.object(subprocess, "run", return_value=failed):
        assert refusal("HEAD", "land.yaml") == (expected, None)


# ---- Places


@pytest.mark.parametrize(
    "name",
    [
        "a name with spaces.yaml",
        "Größe été 社会.yaml",
        "-x.yaml",
        "--help",
        ":(glob)*.yaml",
        ":!land.yaml",
        "*.yaml",
        "[l]and.yaml",
        'say "so".yaml',
        "a\\b.yaml",
        "a:b.yaml",
        "line\nline.yaml",
        "tab\tbed.yaml",
        "é.yaml",  # as two code points
    ],
)
def test_names_that_are_special_elsewhere(top: Path, name: str) -> None:
    (top / "sub").mkdir()
    for folder in (top, top / "sub"):
        (folder / name).write_text(f"in {folder.name}", encoding="utf-8")
    commit(top)
    assert text("HEAD", name) == "in top"
    assert text("HEAD", f"sub/{name}") == "in sub"
    assert not is_folder(InRevision("HEAD", name))
    assert problem("HEAD~1", name) == 'no such file in the revision "HEAD~1" [no-such-file]'


def test_paths_are_seen_from_where_we_are(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (top / "sub" / "deep").mkdir(parents=True)
    (top / "sub" / "town.yaml").write_text("town", encoding="utf-8")
    commit(top)
    monkeypatch.chdir(top / "sub" / "deep")
    for path in (
        "../town.yaml",
        "../../sub/town.yaml",
        "./..//town.yaml",
        "gone/../../town.yaml",
        f"{top}/sub/town.yaml",
    ):
        assert text("HEAD", path) == "town"
    monkeypatch.chdir("/")
    assert text("HEAD", f"{top}/sub/town.yaml") == "town"
    assert is_folder(InRevision("HEAD", str(top)))


def test_file_or_folder_that_is_not_here_any_more(top: Path) -> None:
    (top / "sub" / "deep").mkdir(parents=True)
    (top / "sub" / "deep" / "town.yaml").write_text("town", encoding="utf-8")
    commit(top, land="two")
    shutil.rmtree(top / "sub")
    (top / "land.yaml").unlink()
    assert text("HEAD", "sub/deep/town.yaml") == "town"
    assert text("HEAD", "land.yaml") == "two"
    assert yaml_files_in(InRevision("HEAD", "sub")).files == ("sub/deep/town.yaml",)


def test_file_that_is_outside_or_not_there(top: Path) -> None:
    for path in ("none.yaml", "none/land.yaml", "land.yaml/x"):
        assert problem("HEAD", path) == 'no such file in the revision "HEAD" [no-such-file]'
    assert refusal("HEAD", "../land.yaml") == ("not in a git repository", None)
    assert refusal("HEAD", "/land.yaml") == ("not in a git repository", None)
    own = str(top / ".git" / "config")
    assert problem("HEAD", own) == 'no such file in the revision "HEAD" [no-such-file]'


def test_linked_checkout(top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(top, "worktree", "add", "--quiet", "-b", "side", "../side", "HEAD~1")
    commit(tmp_path / "side", land="side")
    monkeypatch.chdir(tmp_path / "side")
    assert [text(one, "land.yaml") for one in ("HEAD", "HEAD~1", "main")] == ["side", "one", "two"]
    assert text("HEAD", "../top/land.yaml") == "two"


def test_checkout_in_a_checkout(top: Path) -> None:
    inner = start(top / "inner")
    git(inner, "checkout", "--quiet", "--orphan", "own")
    commit(inner, land="inner")
    assert text("own", "inner/land.yaml") == "inner"
    assert problem("own", "inner/none.yaml") == 'no such file in the revision "own" [no-such-file]'


def test_settings_of_a_hook_do_not_mislead(top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (top / "sub").mkdir()
    (top / "sub" / "town.yaml").write_text("town", encoding="utf-8")
    commit(top)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX"):
        monkeypatch.setenv(name, ".git" if name == "GIT_DIR" else str(tmp_path))
    monkeypatch.setenv("GIT_TRACE", "1")
    assert text("HEAD", "sub/town.yaml") == "town"
    assert refusal("none", "land.yaml") == ('git knows no revision "none" here', None)


# ---- Folders


def test_folder(top: Path) -> None:
    for name in ("b.yml", "a.yaml", "x.txt", ".hidden.yaml", ".dir/c.yaml", "deep/d.yaml", "deep/Ä b.yaml"):
        (top / "all" / name).parent.mkdir(parents=True, exist_ok=True)
        (top / "all" / name).write_text(name, encoding="utf-8")
    commit(top)
    files = ("all/a.yaml", "all/b.yml", "all/deep/d.yaml", "all/deep/Ä b.yaml")
    for path in ("all", "all/", "./all"):
        place = InRevision("HEAD", path)
        assert is_folder(place)
        assert yaml_files_in(place) == Folder(place.name, tuple(os.path.join(path, one[4:]) for one in files))
    assert problem("HEAD", "all") == "a folder, not a file [is-a-folder]"
    assert yaml_files_in(InRevision("HEAD", ".")).files == (*(f"./{one}" for one in files), "./land.yaml")
    assert yaml_files_in(InRevision("HEAD~1", ".")).files == ("./land.yaml",)


def test_files_of_the_whole_checkout(top: Path) -> None:
    (top / "deep").mkdir()
    for place in (InRevision("HEAD", "deep/new.yaml"), InRevision("HEAD", "land.yaml")):
        assert yaml_files_beside(place) == (str(top / "land.yaml"),)


def test_whether_there_are_commits(top: Path, tmp_path: Path) -> None:
    assert not has_no_commits("land.yaml")
    assert has_no_commits(str(start(tmp_path / "bare") / "land.yaml"))


def test_folder_without_files_of_ours(top: Path) -> None:
    (top / "all").mkdir()
    (top / "all" / "x.txt").write_text("", encoding="utf-8")
    commit(top)
    nothing = Problem("no-profiles", (), "no YAML file in this folder", "name a folder with *.yaml files")
    assert yaml_files_in(InRevision("HEAD", "all")) == Folder("HEAD:all", (), (nothing,))
    for path in ("none", "land.yaml"):
        assert not is_folder(InRevision("HEAD", path))
        assert yaml_files_in(InRevision("HEAD", path)) == Folder(f"HEAD:{path}", (), (nothing,))


# ---- What else can stand in a revision


def test_link_is_followed_within_the_revision(top: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("secret", encoding="utf-8")
    (top / "sub").mkdir()
    links = {
        "near.yaml": "land.yaml",
        "sub/up.yaml": "../land.yaml",
        "twice.yaml": "sub/up.yaml",
        "folder": "sub",
        "lost.yaml": "none.yaml",
        "round.yaml": "round.yaml",
        "out.yaml": "../secret.yaml",
        "far.yaml": str(tmp_path / "secret.yaml"),
        "back.yaml": "../top/land.yaml",
    }
    for name, target in links.items():
        (top / name).symlink_to(target)
    commit(top, land="committed")
    (top / "land.yaml").write_text("changed since", encoding="utf-8")
    for name in ("near.yaml", "sub/up.yaml", "twice.yaml", "folder/up.yaml"):
        assert text("HEAD", name) == "committed"
    assert is_folder(InRevision("HEAD", "folder"))
    files = [name for name in ("land.yaml", "gone.yaml", *links) if is_file(InRevision("HEAD", name))]
    assert files == ["land.yaml", "near.yaml", "sub/up.yaml", "twice.yaml"]
    assert problem("HEAD", "folder") == "a folder, not a file [is-a-folder]"
    assert problem("HEAD", "lost.yaml") == 'no such file in the revision "HEAD" [no-such-file]'
    assert problem("HEAD", "round.yaml") == "links that lead back to themselves [unreadable-file]"
    for name in ("out.yaml", "far.yaml", "back.yaml"):
        assert problem("HEAD", name) == "a link that leads out of the revision [unreadable-file]"


def test_submodule(top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(start(tmp_path / "other"), land="other")
    git(top, "submodule", "--quiet", "add", "../other", "part")
    commit(top)
    assert text("HEAD", "part/land.yaml") == "other"
    assert same_checkout("land.yaml", str(top / "gone" / "since.yaml"))
    assert not same_checkout("land.yaml", "part/land.yaml")
    git(tmp_path, "clone", "--quiet", "top", "bare")
    monkeypatch.chdir(tmp_path / "bare")
    assert problem("HEAD", "part") == "a submodule, not a file [is-a-folder]"
    assert not is_folder(InRevision("HEAD", "part"))
    assert not is_file(InRevision("HEAD", "part"))
    assert yaml_files_in(InRevision("HEAD", ".")).files == ("./land.yaml",)


def test_file_that_is_too_large(top: Path) -> None:
    for name, size in (("most", MOST_BYTES), ("over", MOST_BYTES + 1)):
        (top / f"{name}.yaml").write_bytes(b"#" * size)
    commit(top)
    assert len(text("HEAD", "most.yaml") or "") == MOST_BYTES
    with mock.patch.object(revisions, "_git", wraps=revisions._git) as asked:
        assert problem("HEAD", "over.yaml") == "larger than 4 MB [file-too-large]"
    assert "cat-file" not in [call.args[1] for call in asked.call_args_list]


def test_bytes_that_are_no_text(top: Path) -> None:
    (top / "latin.yaml").write_bytes(b"a\r\nb\xff")
    (top / "ends.yaml").write_bytes(b"a\r\nb\n")
    commit(top)
    wrong = Problem("not-utf-8", (), "the byte 0xFF is not UTF-8", "save it as UTF-8", line=2, column=2)
    assert read_revision(InRevision("HEAD", "latin.yaml")) == FileText("HEAD:latin.yaml", None, (wrong,))
    assert text("HEAD", "ends.yaml") == "a\nb\n"


# ---- Repositories of strangers


def test_nothing_that_a_repository_says_is_run(top: Path, tmp_path: Path) -> None:
    trap, mark = tmp_path / "trap", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch '{mark}'\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    (top / ".gitattributes").write_text("*.yaml diff=trap filter=trap\n", encoding="utf-8")
    commit(top, land="two")
    for name in (
        *(
            "core.fsmonitor",
            "diff.external",
            "diff.trap.textconv",
            "diff.trap.command",
            "core.pager",
            "core.sshCommand",
        ),
        *("filter.trap.smudge", "filter.trap.clean", "core.editor", "credential.helper", "pager.ls-tree"),
    ):
        git(top, "config", name, str(trap))
    for name in ("ls-tree", "rev-parse", "cat-file"):
        git(top, "config", f"alias.{name}", f"!{trap}")
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        shutil.copy(trap, top / ".git" / "hooks" / hook)
    (top / "land.yaml").write_text("touched", encoding="utf-8")
    assert text("HEAD", "land.yaml") == "two"
    assert yaml_files_in(InRevision("HEAD~1", ".")).files == ("./land.yaml",)
    assert not mark.exists()
    subprocess.run(["git", "status"], cwd=top, capture_output=True, check=False)
    assert mark.exists()  # so the trap is one


@pytest.mark.parametrize("worktree", [".", ".."])
def test_files_that_look_like_a_repository_are_not_asked_what_there_was(top: Path, worktree: str) -> None:
    inner = top / "inner"
    inner.mkdir()
    commit(top, **{"inner/land": "ours"})
    git(top, "branch", "base")
    commit(top, **{"inner/land": "theirs"})
    git(top, "init", "--quiet", "--bare", "inner")
    git(top, "push", "--quiet", "./inner", "HEAD:refs/heads/base")
    git(inner, "config", "core.bare", "false")
    git(inner, "config", "core.worktree", worktree)
    assert text("base", "inner/land.yaml") == "ours"
    assert yaml_files_in(InRevision("base", "inner")).files == ("inner/land.yaml",)
    assert read_revisions([InRevision("base", "inner/land.yaml")])[0].text == "ours"


def test_nothing_is_fetched_into_a_partial_clone(top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(top, "config", "uploadpack.allowFilter", "true")
    git(top, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", f"file://{top}", "part")
    mark = tmp_path / "sprung"
    git(tmp_path / "part", "config", "remote.origin.uploadpack", f"touch '{mark}'; git-upload-pack")
    monkeypatch.chdir(tmp_path / "part")
    assert text("HEAD", "land.yaml") == "two"
    with pytest.raises(NoRevision) as missing:
        read_revision(InRevision("HEAD~1", "land.yaml"))
    assert (str(missing.value), missing.value.help) == ("this partial clone does not hold it", "fetch it first")
    assert not mark.exists()


@pytest.mark.usefixtures("top")
def test_shallow_clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tmp_path}/top", "new")
    monkeypatch.chdir(tmp_path / "new")
    assert text("HEAD", "land.yaml") == "two"
    expected = ('git knows no revision "HEAD~1" here', "this clone is shallow; fetch the revision first")
    assert refusal("HEAD~1", "land.yaml") == expected


def test_nothing_is_written(top: Path) -> None:
    def state() -> dict[str, tuple[int, int]]:
        found = {}
        for one in sorted(top.rglob("*")):
            kind = one.lstat()
            found[str(one)] = (kind.st_mtime_ns, kind.st_size)
        return found

    before = state()
    os.utime(top / "land.yaml", (1, 1))
    touched = state()
    steps: list[Callable[[InRevision], object]] = [read_revision, is_folder, yaml_files_in]
    for step in steps:
        step(InRevision("HEAD~1", "land.yaml"))
    assert state() == touched != before


# ---- Many at once


def test_many_files_are_read_as_each_by_itself(top: Path, tmp_path: Path) -> None:
    (top / "a").mkdir()
    (top / "a" / "é \n.yaml").write_text("odd", encoding="utf-8")
    (top / "empty.yaml").write_bytes(b"")
    (top / "latin.yaml").write_bytes(b"\xe9")
    (top / "large.yaml").write_text("x" * (MOST_BYTES + 1), encoding="utf-8")
    (top / "link.yaml").symlink_to("land.yaml")
    commit(top)
    names = ["land.yaml", "a/é \n.yaml", "empty.yaml", "latin.yaml", "large.yaml", "link.yaml", "gone.yaml", "a"]
    places = [InRevision(revision, name) for revision in ("HEAD", "HEAD~1") for name in names]
    assert read_revisions(places) == [read_revision(place) for place in places]
    assert read_revisions(places[1:2]) == [read_revision(places[1])]
    assert read_revisions([]) == []
    assert [file.text for file in read_revisions(places)][:3] == ["three", "odd", ""]


def test_git_is_started_a_few_times_for_many_files(top: Path) -> None:
    for number in range(30):
        (top / f"land-{number}.yaml").write_text(str(number), encoding="utf-8")
    commit(top)
    places = [InRevision("HEAD", f"land-{number}.yaml") for number in range(30)]
    with mock.patch.object(revisions, "_git", wraps=revisions._git) as asked:
        assert [file.text for file in read_revisions(places)] == [str(number) for number in range(30)]
    assert asked.call_count <= 4


def test_many_of_no_revision(top: Path, tmp_path: Path) -> None:
    with pytest.raises(NoRevision, match="git knows no revision"):
        read_revisions([InRevision("nowhere", "land.yaml")])
    with pytest.raises(NoRevision, match="not in a git repository"):
        read_revisions([InRevision("HEAD", str(tmp_path / "land.yaml"))])


def test_object_that_a_partial_clone_does_not_hold(top: Path) -> None:
    missing = b"0123456789012345678901234567890123456789 missing\n"
    with mock.patch.object(revisions, "_git", side_effect=[missing]), pytest.raises(NoRevision, match="partial clone"):
        list(revisions._blobs(str(top), ["0" * 40]))
