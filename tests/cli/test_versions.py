"""simaturity.cli.versions: profiles of the disk, of standard input and of revisions, with their rules and texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simaturity.cli.inputs import Given, given
from simaturity.cli.ruling import pinned
from simaturity.cli.stop import Stop
from simaturity.cli.versions import against, is_folder, of_text, versions
from simaturity.files.revisions import InRevision
from simaturity.files.texts import FileText

from ..repository import commit, git, on_its_own
from .profiles import PROFILE, WRONG
from .running import ROOT, Run, run
from .states import NEW, OLD, folder_of, region, repository

FRENCH = """\
schema: simaturity/texts/1
language: fr
texts:
  - {text: Decree, translation: Décret}
  - {text: Land, translation: Pays}
"""
SHORT = (ROOT / "tests" / "golden" / "short-rubric.yaml").read_text(encoding="utf-8")
BEFORE = SHORT.replace("passed", "adopted").replace("renamed: {adopted: adopted}\n", "").replace('"2"', '"1"')
"""The short rubric before it called `adopted` by another name."""
LAW = """\
schema: simaturity/profile/1
rubric: short/1
region: {id: x-land, name: Land}
as_of: 2024
sources:
  gazette: {title: Gazette, kind: law, published: 2013-02-15}
instruments:
  act:
    title: Act
    kind: law
    domains: {social-economy: dedicated}
    milestones:
      - {reached: adopted, on: 2013-02-15, sources: [gazette]}
"""


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository, in which we are, with land.yaml: OLD in HEAD, NEW on disk."""
    on_its_own(monkeypatch)
    pinned.cache_clear()  # rubrics of other tests may have the same names
    top = repository(tmp_path)
    monkeypatch.chdir(top)
    return top


def changes(done: Run) -> list[str]:
    """The kinds and subjects of what changed."""
    assert done.code == 0, done.err
    return [f"{one['kind']} {one['subject']}" for one in json.loads(done.out)["changes"]]


# ---- Names


def test_names_of_versions(top: Path) -> None:
    folder_of(top, "all", {"a.yaml": region("a"), "b.yaml": region("b")})
    commit(top, land=OLD)
    for name, found in {
        "land.yaml": ["land.yaml"],
        "HEAD:land.yaml": ["HEAD:land.yaml"],
        "all": ["all/a.yaml", "all/b.yaml"],
        "HEAD:all": ["HEAD:all/a.yaml", "HEAD:all/b.yaml"],
        "HEAD:./all/": ["HEAD:./all/a.yaml", "HEAD:./all/b.yaml"],
    }.items():
        assert [one.name for one in versions(name, Given())] == found
        assert is_folder(name) == (len(found) == 2)
    assert [one.name for one in versions(InRevision("HEAD", "all"), Given())] == ["HEAD:all/a.yaml", "HEAD:all/b.yaml"]
    assert [one.name for one in versions("wallonia", Given())] == ["wallonia"]


def test_against_a_revision(top: Path) -> None:
    assert against("land.yaml", "HEAD") == InRevision("HEAD", "land.yaml")
    assert against(".", "a/b") == InRevision("a/b", ".")
    for name in ("-", "HEAD:land.yaml"):
        with pytest.raises(Stop, match=r"^--against: "):
            against(name, "HEAD")
    (top / "HEAD:land.yaml").write_text(NEW, encoding="utf-8")
    assert against("HEAD:land.yaml", "HEAD") == InRevision("HEAD", "HEAD:land.yaml")


def test_hint_of_git_is_passed_on(top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{top}", "new")
    monkeypatch.chdir(tmp_path / "new")
    done = run("diff", "land.yaml", "--against", "HEAD~1", folder=tmp_path / "new")
    said = 'HEAD~1:land.yaml: git knows no revision "HEAD~1" here'
    assert done == Run(2, "", f"{said}\n    help: this clone is shallow; fetch the revision first\n")


# ---- Texts that are at hand


def test_text_that_is_at_hand() -> None:
    version = of_text(FileText("land.yaml", PROFILE), Given())
    assert version is not None
    assert (version.name, version.profile.key) == ("land.yaml", "x-land")
    assert version.worded("fr") is version.profile
    assert version.under(pinned("social-innovation-policy", None)) == version.profile
    assert of_text(FileText("land.yaml", WRONG), Given()) is None
    assert of_text(FileText("land.yaml", None), Given()) is None


def test_text_that_other_rules_do_not_take_stays_as_it_is() -> None:
    version = of_text(FileText("land.yaml", LAW), given(str(ROOT / "tests" / "golden" / "short-rubric.yaml"), None))
    assert version is not None
    assert version.profile.instruments["act"].milestones[0].reached == "passed"
    own = of_text(FileText("land.yaml", PROFILE.replace("adopted, on", "passed, on")), Given())
    assert own is None


# ---- Texts in a language


def test_texts_are_taken_from_where_the_profile_is(top: Path) -> None:
    (top / "land.fr.yaml").write_text(FRENCH, encoding="utf-8")
    commit(top, land=OLD)
    # The decree is gone, and with it its title in French: it is told by what the revision calls it.
    without = OLD[: OLD.index("instruments:")] + OLD[OLD.index("domains:\n") :]
    (top / "land.yaml").write_text(without.replace("name: Land", "name: Terre"), encoding="utf-8")
    (top / "land.fr.yaml").unlink()
    english = run("diff", "land.yaml", "--against", "HEAD", "--only", "instrument", "--lang", "en", folder=top)
    french = run("diff", "land.yaml", "--against", "HEAD", "--only", "instrument", "--lang", "fr", folder=top)
    assert (english.code, "Decree" in english.out, "Décret" in english.out) == (0, True, False)
    assert (french.code, "Decree" in french.out, "Décret" in french.out) == (0, False, True)
    assert french.out.startswith("Terre  x-land, ")
    back = run("diff", "land.yaml", "HEAD:land.yaml", "--only", "instrument", "--lang", "fr", folder=top)
    assert (back.out.split(" ")[0], "Décret" in back.out) == ("Pays", True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("schema: simaturity/texts/1\n", "HEAD:land.fr.yaml:1:1: language: this key is missing [missing-key]"),
        ("\udcff", "HEAD:land.fr.yaml:1:1: the byte 0xFF is not UTF-8 [not-utf-8]"),
    ],
)
def test_texts_of_a_revision_that_are_invalid(top: Path, text: str, said: str) -> None:
    (top / "land.fr.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    commit(top, land=OLD)
    (top / "land.fr.yaml").unlink()
    done = run("diff", "HEAD:land.yaml", "land.yaml", "--lang", "fr", folder=top)
    assert (done.code, done.out, done.err.splitlines()[0]) == (2, "", said)
    assert run("diff", "HEAD:land.yaml", "land.yaml", folder=top).code == 0


def test_texts_are_no_profiles(top: Path) -> None:
    folder_of(top, "all", {"a.yaml": region("a"), "a.fr.yaml": FRENCH, "a.b.yaml": region("b")})
    commit(top)
    for name in ("all", "HEAD:all"):
        assert [one.profile.key for one in versions(name, Given())] == ["x-b", "x-a"]


# ---- Other rules


@pytest.mark.parametrize("old", ["HEAD:land.yaml", "copy.yaml", "-"])
def test_ids_that_the_rubric_renamed_are_no_change_of_the_profile(top: Path, old: str) -> None:
    for name, text in (("before", BEFORE), ("after", SHORT)):
        (top / f"{name}.yaml").write_text(text, encoding="utf-8")
    (top / "copy.yaml").write_text(LAW, encoding="utf-8")
    commit(top, land=LAW)
    (top / "land.yaml").write_text(
        LAW.replace("short/1", "short/2").replace("reached: adopted", "reached: passed"), encoding="utf-8"
    )
    done = run(
        *("diff", old, "land.yaml", "--old-rubric", "before.yaml", "--rubric", "after.yaml", "--format", "json"),
        folder=top,
        stdin=LAW.encode(),
    )
    assert changes(done) == ["rubric-changed x-land:rubric"]
    assert done.err == ""


def test_what_another_rubric_does_not_know_is_said_of_each_side(top: Path) -> None:
    arguments = ("--rubric", ROOT / "tests" / "golden" / "short-rubric.yaml", "--format", "json")
    disk = run("diff", "land.yaml", "--from", "2012", "--to", "2020", *arguments, folder=top)
    (top / "copy.yaml").write_text(NEW, encoding="utf-8")
    commit(top)
    revision = run("diff", "HEAD:land.yaml", "--from", "2012", "--to", "2020", *arguments, folder=top)
    standard = run("diff", "-", "--from", "2012", "--to", "2020", *arguments, folder=top, stdin=NEW.encode())
    assert disk.code == revision.code == standard.code == 0
    assert disk.out == revision.out == standard.out
    assert "[unknown-instrument-kind]" in disk.err
    assert (
        disk.err
        == revision.err.replace("HEAD:", "")
        == standard.err.replace("\n-:", "\nland.yaml:").replace("-:", "land.yaml:", 1)
    )


def test_profile_of_a_rubric_that_is_not_shipped(top: Path) -> None:
    (top / "before.yaml").write_text(BEFORE, encoding="utf-8")
    commit(top, land=LAW)
    (top / "land.yaml").write_text(LAW.replace(", name: Land", ", name: Other"), encoding="utf-8")
    for language in ("en", "fr"):
        done = run("diff", "land.yaml", "--against", "HEAD", "--rubric", "before.yaml", "--lang", language, folder=top)
        assert (done.code, done.err) == (0, "")
    own = run("diff", "land.yaml", "--against", "HEAD", folder=top)
    assert (own.code, own.out) == (2, "")
    assert (
        own.err.splitlines()[0]
        == 'HEAD:land.yaml:2:9: rubric: no rubric "short/1" comes with simaturity [unknown-rubric]'
    )


def test_checklist_of_one_side(top: Path) -> None:
    (top / "money.yaml").write_text((ROOT / "tests" / "golden" / "short-barriers.yaml").read_text(encoding="utf-8"))
    arguments = ("diff", "land.yaml", "land.yaml", "--format", "json", "--barriers")
    assert changes(run(*arguments, "money.yaml", folder=top)) == []
    one_sided = run(*arguments, "money.yaml", "--old-barriers", "social-innovation-barriers", folder=top)
    assert changes(one_sided) == ["checklist-changed x-land:checklist"]


def test_rules_are_read_once() -> None:
    assert pinned("social-innovation-policy", None) is pinned("social-innovation-policy", None)
