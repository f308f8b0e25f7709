"""simaturity.cli.diffing: every way to name two states, and every wrong one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..repository import commit, git, on_its_own
from .profiles import PROFILE, WRONG, write
from .running import Run, run
from .states import LOWERED, NEW, NOTHING, OLD, folder_of, region, repository


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with land.yaml (OLD in HEAD, NEW on disk) and old.yaml beside it, which is in no revision."""
    on_its_own(monkeypatch)
    top = repository(tmp_path)
    write(top, old=OLD)
    return top


RAISED = "  ▲ raised  Social economy: 3 → 5  (evidence)"


def stages(folder: Path, *arguments: str, stdin: bytes = b"") -> Run:
    """Tell what changed in the stages."""
    return run("diff", *arguments, "--only", "stage", folder=folder, stdin=stdin)


def kinds(folder: Path, *arguments: str) -> list[str]:
    """The kinds of what changed, each with the profile."""
    done = run("diff", *arguments, "--format", "json", folder=folder)
    assert (done.code, done.err) == (0, "")
    return [f"{one['profile']} {one['kind']}" for one in json.loads(done.out)["changes"]]


# ---- Two states


@pytest.mark.parametrize(
    "arguments",
    [
        ["old.yaml", "land.yaml"],
        ["land.yaml", "--against", "HEAD"],
        ["./land.yaml", "--against", "main"],
        ["HEAD:land.yaml", "land.yaml"],
        ["main:./land.yaml", "land.yaml"],
        ["old.yaml", "."],
        [".", "--against", "HEAD"],
    ],
)
def test_two_states(top: Path, arguments: list[str]) -> None:
    if "." in arguments:
        (top / "old.yaml").rename(top.parent / "old.yaml")
        arguments = ["../old.yaml" if one == "old.yaml" else one for one in arguments]
    assert stages(top, *arguments) == Run(0, LOWERED, "")


def test_two_revisions(top: Path) -> None:
    commit(top)
    assert stages(top, "HEAD~1:land.yaml", "HEAD:land.yaml") == Run(0, LOWERED, "")
    back = stages(top, "HEAD:land.yaml", "HEAD~1:land.yaml")
    assert (back.code, back.err) == (0, "")
    assert back.out.splitlines()[2:6] == ["1 change, 1 stage raised.", "", "Stages", RAISED]


def test_from_a_folder_below(top: Path) -> None:
    (top / "sub").mkdir()
    assert stages(top / "sub", "../land.yaml", "--against", "HEAD") == Run(0, LOWERED, "")
    assert stages(top / "sub", "HEAD:../land.yaml", "../land.yaml") == Run(0, LOWERED, "")


def test_standard_input_for_one_side(top: Path) -> None:
    assert stages(top, "-", "land.yaml", stdin=OLD.encode()) == Run(0, LOWERED, "")
    assert stages(top, "old.yaml", "-", stdin=NEW.encode()) == Run(0, LOWERED, "")
    assert stages(top, "HEAD:land.yaml", "-", stdin=NEW.encode()) == Run(0, LOWERED, "")


def test_file_against_itself_has_not_changed(top: Path) -> None:
    assert run("diff", "land.yaml", "land.yaml", folder=top) == Run(0, NOTHING, "")
    assert run("diff", "HEAD:land.yaml", "HEAD:land.yaml", folder=top) == Run(0, NOTHING, "")
    assert run("diff", "old.yaml", "--against", "HEAD", folder=top) != Run(0, NOTHING, "")
    assert run("diff", "old.yaml", "HEAD:land.yaml", folder=top) == Run(0, NOTHING, "")


def test_shipped_region(top: Path) -> None:
    done = stages(top, "wallonia", "--from", "2008", "--to", "2009")
    assert (done.code, done.err) == (0, 'wallonia: no such file here; this is the shipped profile "wallonia"\n')
    assert done.out.startswith("Wallonia  BE-WAL, 31 December 2008 → 31 December 2009, rubric\n")
    two = stages(top, "flanders", "flanders.yaml")
    assert (two.code, two.out.splitlines()[-1]) == (0, "Nothing changed.")


def test_name_with_a_colon_that_is_a_file_here_is_that_file(top: Path) -> None:
    (top / "HEAD:land.yaml").write_text(NEW, encoding="utf-8")
    assert run("diff", "HEAD:land.yaml", "land.yaml", folder=top) == Run(0, NOTHING, "")
    # With --against it is always the revision.
    assert stages(top, "land.yaml", "--against", "HEAD") == Run(0, LOWERED, "")
    assert stages(top, "land.yaml", "--against", "HEAD^{/work}") == Run(0, LOWERED, "")


# ---- Dates


@pytest.mark.parametrize(
    ("arguments", "dates", "moved"),
    [
        (["--from", "2012", "--to", "2013"], "31 December 2012 → 31 December 2013", "3 → 5"),
        (["--from", "2011", "--to", "2012-06"], "31 December 2011 → 30 June 2012", "1 → 3"),
        (["--from", "2012"], "31 December 2012 → 31 December 2024", "3 → 5"),
        (["--to", "2012"], "31 December 2024 → 31 December 2012", "5 → 3"),
        (["old.yaml", "--from", "2012", "--to", "2013"], "31 December 2012 → 31 December 2013", "3 → 5"),
    ],
)
def test_two_dates(top: Path, arguments: list[str], dates: str, moved: str) -> None:
    done = stages(top, "old.yaml", *arguments)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0].startswith(f"Land  x-land, {dates}, ")
    assert f" Social economy: {moved}  (policy, 201" in done.out


def test_two_dates_of_standard_input(top: Path) -> None:
    expected = stages(top, "old.yaml", "--from", "2012", "--to", "2013")
    assert stages(top, "-", "--from", "2012", "--to", "2013", stdin=OLD.encode()) == expected


def test_dates_and_a_revision(top: Path) -> None:
    done = run("diff", "land.yaml", "--against", "HEAD", "--from", "2012", "--to", "2012", folder=top)
    assert (done.code, done.err) == (0, "")
    assert "\nNothing changed.\nThe files differ in wording, or in what does not count at these dates.\n" in done.out


# ---- Folders


@pytest.mark.parametrize("revision", [False, True])
def test_folders_are_matched_by_the_ids_of_profiles(top: Path, revision: bool) -> None:
    texts = "schema: simaturity/texts/1\nlanguage: fr\ntexts: []\n"
    folder_of(top, "old", {"a.yaml": region("a"), "b.yaml": region("b"), "b.fr.yaml": texts, "c.yaml": region("c")})
    commit(top)
    git(top, "mv", "old", "new")
    folder_of(top, "new", {"renamed.yaml": region("b"), "c.yaml": region("c", NEW), "d.yaml": region("d")})
    folder_of(top, "old", {"a.yaml": region("a"), "b.yaml": region("b"), "b.fr.yaml": texts, "c.yaml": region("c")})
    names = ["HEAD:old", "new"] if revision else ["old", "new"]
    assert kinds(top, *names, "--only", "stage", "--only", "profile") == [
        "x-a profile-removed",
        "x-c stage-lowered",
        "x-d profile-added",
    ]
    assert kinds(top, *reversed(names), "--only", "stage", "--only", "profile") == [
        "x-a profile-added",
        "x-c stage-raised",
        "x-d profile-removed",
    ]


def test_one_profile_of_a_folder_gave_way_to_another(top: Path) -> None:
    folder_of(top, "all", {"a.yaml": region("a")})
    commit(top)
    folder_of(top, "all", {"b.yaml": region("b")})
    assert kinds(top, "all", "--against", "HEAD") == ["x-a profile-removed", "x-b profile-added"]
    assert kinds(top, "HEAD:all", "all/b.yaml") == ["x-a profile-removed", "x-b profile-added"]


def test_several_regions_stand_one_below_the_other(top: Path) -> None:
    folder_of(top, "all", {f"{name}.yaml": region(name) for name in "abcd"})
    commit(top)
    folder_of(top, "all", {"a.yaml": region("a", NEW), "c.yaml": region("c", NEW)})
    done = stages(top, "all", "--against", "HEAD")
    a, c = (LOWERED.replace("Land  x-land", f"{name.upper()}  x-{name}") for name in "ac")
    assert done == Run(0, f"{a}\n{c}\nNothing changed in B and D.\n", "")


@pytest.mark.parametrize("names", [["all", "land.yaml"], ["land.yaml", "all"], ["HEAD:all", "land.yaml"]])
def test_two_files_with_one_id(top: Path, names: list[str]) -> None:
    folder_of(top, "all", {"a.yaml": region("a"), "b.yaml": region("a")})
    commit(top)
    done = run("diff", *names, folder=top)
    where = next(one for one in names if "all" in one)
    said = f"{where}/a.yaml and {where}/b.yaml: both have the id x-a\n    help: give one of them an id of its own\n"
    assert done == Run(2, "", said)


def test_profiles_of_one_region_with_ids_of_their_own(top: Path) -> None:
    folder_of(top, "all", {"a.yaml": f"id: one\n{OLD}", "b.yaml": f"id: two\n{OLD}"})
    commit(top)
    folder_of(top, "all", {"a.yaml": f"id: one\n{OLD}", "b.yaml": f"id: two\n{NEW}"})
    assert kinds(top, "all", "--against", "HEAD", "--only", "stage") == ["two stage-lowered"]


def test_a_file_that_is_new_or_gone_since_a_revision(top: Path) -> None:
    (top / "fresh.yaml").write_text(region("fresh"), encoding="utf-8")
    assert kinds(top, "fresh.yaml", "--against", "HEAD") == ["x-fresh profile-added"]
    (top / "land.yaml").unlink()
    assert kinds(top, "land.yaml", "--against", "HEAD") == ["x-land profile-removed"]


# ---- Wrong use


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["land.yaml"],
            [
                "land.yaml: nothing to hold it against",
                "help: name another state of it, a revision with --against, or dates with --from and --to",
            ],
        ),
        (
            ["old.yaml", "land.yaml", "--against", "HEAD"],
            ["--against: takes one file or folder", "help: name the other as REV:path instead"],
        ),
        (
            ["HEAD:land.yaml", "--against", "main"],
            ["--against: takes a file or folder of today", "help: name two states as REV:path each"],
        ),
        (
            ["-", "--against", "HEAD"],
            ["--against: standard input has no revisions", "help: name a file or a folder"],
        ),
        (["-", "-"], ["standard input can be read only once", "help: name a file for the other side"]),
        (
            ["-", "--from", "2012", "--old-rubric", "social-innovation-policy"],
            ["standard input can be read only once", "help: name a file for the other side"],
        ),
        (
            ["land.yaml", "town.yaml"],
            ["x-land and x-town are two regions", "help: hold regions against each other with `simaturity compare`"],
        ),
        (["HEAD:", "land.yaml"], ["HEAD: names no file", "help: HEAD:. is the folder we are in"]),
        (["none:land.yaml", "land.yaml"], ['none:land.yaml: git knows no revision "none" here']),
        (["land.yaml", "--against", "none"], ['none:land.yaml: git knows no revision "none" here']),
        (["land.yaml", "--against", "--help"], ['--help:land.yaml: git knows no revision "--help" here']),
        (["land.yaml", "--against", ""], [':land.yaml: git knows no revision "" here']),
        (["land.yaml", "--against", "a\x1bb"], ['a\\x1bb:land.yaml: git knows no revision "a\\x1bb" here']),
        (["HEAD:none.yaml", "land.yaml"], ['HEAD:none.yaml: no such file in the revision "HEAD" [no-such-file]']),
        (["none.yaml", "--against", "HEAD"], ['HEAD:none.yaml: no such file in the revision "HEAD" [no-such-file]']),
        (["../far/land.yaml", "--against", "HEAD"], ["HEAD:../far/land.yaml: not in a git repository"]),
        (["none.yaml", "land.yaml"], ["none.yaml: no such file [no-such-file]"]),
        (["land.yaml", "empty"], ["empty: no YAML file in this folder [no-profiles]", "help: name a folder with"]),
        (["HEAD:none", "empty"], ['HEAD:none: no such file in the revision "HEAD" [no-such-file]']),
        (
            ["HEAD:texts", "land.yaml"],
            ["HEAD:texts: no YAML file in this folder [no-profiles]", "help: name a folder with *.yaml files"],
        ),
        (
            ["land.yaml", "--from", "soon"],
            ['--from: expected a date such as 2013, 2013-02 or 2013-02-28, or "today", got "soon"'],
        ),
        (
            ["land.yaml", "--to", "24"],
            ['--to: expected a date such as 2013, 2013-02 or 2013-02-28, or "today", got "24"'],
        ),
    ],
)
def test_wrong_use(top: Path, arguments: list[str], said: list[str]) -> None:
    write(top.parent, land=OLD)
    (top / "empty").mkdir()
    folder_of(top, "texts", {"x.txt": ""})
    commit(top)
    write(top, town=region("town"))
    done = run("diff", *arguments, folder=top)
    assert (done.code, done.out) == (2, "")
    lines = [line.strip() for line in done.err.splitlines()]
    assert [line[: len(other)] for line, other in zip(lines, said, strict=False)] == said
    assert len(lines) >= len(said) >= len([line for line in lines if not line.startswith("help:")])


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_its_own(monkeypatch)
    write(tmp_path, land=PROFILE)
    done = run("diff", "land.yaml", "--against", "HEAD", folder=tmp_path)
    assert done == Run(2, "", "HEAD:land.yaml: not in a git repository\n")


def test_all_problems_of_a_side_are_shown(top: Path) -> None:
    folder_of(top, "all", {"a.yaml": WRONG, "b.yaml": WRONG.replace("soon", "later"), "c.yaml": OLD})
    commit(top)
    for name in ("all", "HEAD:all"):
        done = run("diff", name, "land.yaml", folder=top)
        assert (done.code, done.out) == (2, "")
        lines = [line for line in done.err.splitlines() if not line.startswith("    help:")]
        assert [(line.split(" ")[0], line.rsplit(" ", 1)[1]) for line in lines] == [
            (f"{name}/a.yaml:4:8:", "[date-form]"),
            (f"{name}/a.yaml:12:11:", "[unknown-instrument-kind]"),
            (f"{name}/b.yaml:4:8:", "[date-form]"),
            (f"{name}/b.yaml:12:11:", "[unknown-instrument-kind]"),
        ]
