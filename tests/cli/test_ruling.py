"""simaturity.cli.ruling: the rules of the command line, as old as what they are held against."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from simaturity.cli.ruling import Named, pinned
from simaturity.cli.stop import Stop
from simaturity.files.revisions import InRevision
from simaturity.files.shipped import shipped_folder
from simaturity.reading.load import load_profile

from ..repository import commit, git, on_its_own, start
from .running import ROOT, Run, run
from .states import NEW, OLD

SHIPPED = (shipped_folder("rubrics") / "social-innovation-policy.yaml").read_text(encoding="utf-8")
SHOWN = "      - milestones: [adopted]\n        instruments: [law, decree, "
STRICTER = SHIPPED.replace(SHOWN, SHOWN.replace("decree, ", ""))
"""Under it a decree that was adopted does not count, and Stage 5 becomes 3."""
LIST = (ROOT / "tests" / "golden" / "short-barriers.yaml").read_text(encoding="utf-8").split("renamed:")[0]
TRUST = LIST.replace("barriers:\n", "barriers:\n  trust: {title: No trust, statement: There is none., origin: ours}\n")
"""The same with one barrier more."""
HEAD = InRevision("HEAD", "land.yaml")


def barrier(name: str) -> str:
    """A profile that speaks of one barrier."""
    return OLD + f"barriers:\n  {name}: {{status: present, sources: [gazette]}}\n"


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository, in which we are: in HEAD a rubric and a checklist of its own, which have changed since."""
    on_its_own(monkeypatch)
    pinned.cache_clear()  # a run reads its rules once
    top = start(tmp_path / "top")
    monkeypatch.chdir(top)
    (top / "p").mkdir()
    (top / "p" / "land.yaml").write_text(OLD, encoding="utf-8")
    commit(top, land=OLD, r=SHIPPED, list=LIST)
    (top / "r.yaml").write_text(STRICTER, encoding="utf-8")
    (top / "list.yaml").write_text(TRUST, encoding="utf-8")
    return top


# ---- Names


def test_rules_as_they_stood(top: Path) -> None:
    for name in ("r.yaml", "./r.yaml", str(top / "r.yaml")):
        assert Named(name).then(HEAD) == Named(InRevision("HEAD", name))
    both = Named("r.yaml", "list.yaml").then(HEAD)
    assert both == Named(InRevision("HEAD", "r.yaml"), InRevision("HEAD", "list.yaml"))
    assert both.then(InRevision("HEAD~1", "land.yaml")) == both  # that is already of a revision
    assert Named("r.yaml").then(InRevision("HEAD", "gone/since.yaml")) == Named(InRevision("HEAD", "r.yaml"))


@pytest.mark.parametrize(
    "named",
    [
        Named(),
        Named("social-innovation-policy", "social-innovation-barriers"),
        Named("social-innovation-policy/1", "social-innovation-barriers/1"),
        Named("none.yaml"),
        Named("new.yaml"),
        Named("folder"),
        Named("out.yaml"),
        Named("../other/r.yaml", "../nowhere/list.yaml"),
    ],
)
def test_what_a_revision_does_not_have_is_as_it_is_today(top: Path, tmp_path: Path, named: Named) -> None:
    # A file that is called like a shipped rubric does not come before it, nor does it here.
    (top / "social-innovation-policy").write_text(STRICTER, encoding="utf-8")
    (top / "folder").mkdir()
    (top / "folder" / "r.yaml").write_text(SHIPPED, encoding="utf-8")
    commit(start(tmp_path / "other"), r=SHIPPED)
    (top / "out.yaml").symlink_to(tmp_path / "other" / "r.yaml")
    commit(top)
    (top / "new.yaml").write_text(SHIPPED, encoding="utf-8")
    (tmp_path / "nowhere").mkdir()
    assert named.then(HEAD) == named
    assert Named("r.yaml").then(InRevision("none", "land.yaml")) == Named("r.yaml")


def test_what_profiles_are_read_and_assessed_by(top: Path) -> None:
    profile = load_profile("land.yaml")
    assert tuple(Named().given) == (None, None)
    assert tuple(Named("r.yaml").given) == Named("r.yaml").of(profile)
    assert Named().of(profile) == pinned("social-innovation-policy/1", None)
    alone, then = Named(barriers="list.yaml"), Named(barriers="list.yaml").then(HEAD)
    assert [one.given.rubric for one in (alone, then)] == [None, None]
    assert [list(one.given.checklist.barriers) for one in (alone, then) if one.given.checklist] == [
        ["trust", "money", "will"],
        ["money", "will"],
    ]
    assert then.of(profile).checklist == then.given.checklist
    assert then.of(profile).rubric == Named().of(profile).rubric


def test_texts_of_a_revision(top: Path) -> None:
    texts = "schema: simaturity/texts/1\nlanguage: fr\ntexts: [{{text: A short checklist, translation: {}}}]\n"
    (top / "list.fr.yaml").write_text(texts.format("Liste"), encoding="utf-8")
    commit(top)
    (top / "list.fr.yaml").write_text(texts.format("Autre"), encoding="utf-8")
    named = Named(barriers="list.yaml")
    profile = load_profile("land.yaml")
    for one, title in ((named, "Autre"), (named.then(HEAD), "Liste")):
        found = one.of(profile, "fr").checklist
        assert found is not None
        assert found.title == {"en": "A short checklist", "fr": title}
    assert (
        named.then(InRevision("HEAD~1", "land.yaml")).of(profile, "fr").checklist
        == named.then(InRevision("HEAD~1", "land.yaml")).of(profile).checklist
    )


def test_rules_of_a_revision_that_are_wrong(top: Path) -> None:
    commit(top, r="schema: simaturity/rubric/1\n", list="- x\n")
    with pytest.raises(Stop, match=r"^HEAD:r\.yaml:1:1: "):
        pinned(InRevision("HEAD", "r.yaml"), None)
    with pytest.raises(Stop, match=r"^HEAD:list\.yaml:1:1: "):
        _ = Named(barriers=InRevision("HEAD", "list.yaml")).given
    with pytest.raises(Stop, match=r"^none:r\.yaml: git knows no revision"):
        pinned(InRevision("none", "r.yaml"), None)


# ---- `simaturity diff`


_TOLD = ("rubric", "checklist", "stage")


def diff(*arguments: str, code: int = 0, regress: bool = True) -> list[str]:
    """What changed, as kinds with causes, where it has to end with a code."""
    pinned.cache_clear()
    gate = ("--fail-on", "regress") if regress else ()
    done = run("diff", *arguments, *gate, "--format", "json", folder=Path.cwd())
    assert done.code == code, done.err
    found = json.loads(done.out)["changes"]
    return [f"{one['kind']} ({one['cause']})" for one in found if one["kind"].split("-")[0] in _TOLD]


LOWERED = ["rubric-changed (rubric)", "stage-lowered (rubric)"]
RAISED = ["rubric-changed (rubric)", "stage-raised (rubric)"]


@pytest.mark.parametrize(
    "sides",
    [
        ("land.yaml", "--against", "HEAD"),
        ("p", "--against", "HEAD"),
        ("HEAD:land.yaml", "land.yaml"),
        ("HEAD:p", "p"),
        ("HEAD:land.yaml", "p/land.yaml"),
    ],
)
def test_rubric_that_asks_for_more_does_not_hide_what_it_lowers(top: Path, sides: tuple[str, ...]) -> None:
    assert diff(*sides, "--rubric", "r.yaml", code=3) == LOWERED
    assert diff(*sides, "--rubric", str(top / "r.yaml"), code=3) == LOWERED
    assert diff(*sides, code=0) == []


def test_rubric_that_asks_for_less_does_not_hide_what_evidence_lowers(top: Path) -> None:
    commit(top)
    (top / "r.yaml").write_text(SHIPPED, encoding="utf-8")
    (top / "land.yaml").write_text(NEW, encoding="utf-8")
    found = [*RAISED, "stage-lowered (evidence)"]
    assert diff("land.yaml", "--against", "HEAD", "--rubric", "r.yaml", code=3) == found


def test_the_way_back_and_two_revisions(top: Path) -> None:
    assert diff("land.yaml", "HEAD:land.yaml", "--rubric", "r.yaml") == RAISED
    assert diff("HEAD:land.yaml", "HEAD:land.yaml", "--rubric", "r.yaml") == []
    commit(top)
    (top / "r.yaml").write_text("no rubric\n", encoding="utf-8")
    assert diff("HEAD~1:land.yaml", "HEAD:land.yaml", "--rubric", "r.yaml", code=3) == LOWERED
    found = diff("HEAD:land.yaml", "--from", "2011", "--to", "2024", "--rubric", "r.yaml")
    assert found == ["stage-raised (policy)"] * 2


def test_rules_that_are_named_for_the_old_side_are_taken_as_they_are_named(top: Path) -> None:
    sides = ("land.yaml", "--against", "HEAD", "--rubric", "r.yaml")
    assert diff(*sides, "--old-rubric", "r.yaml") == []
    assert diff(*sides, "--old-rubric", "social-innovation-policy", code=3) == LOWERED
    commit(top)
    (top / "r.yaml").write_text(SHIPPED, encoding="utf-8")
    # Two old states by one rubric of today.
    assert diff("HEAD~1:land.yaml", "HEAD:land.yaml", "--rubric", "r.yaml", code=3) == LOWERED
    assert diff("HEAD~1:land.yaml", "HEAD:land.yaml", "--rubric", "r.yaml", "--old-rubric", "r.yaml") == []
    # A rubric under another name than now, by that of a revision.
    git(top, "mv", "r.yaml", "new.yaml")
    assert diff("land.yaml", "--against", "HEAD", "--rubric", "new.yaml") == []
    named = ("--rubric", "new.yaml", "--old-rubric", "HEAD:r.yaml")
    assert diff("land.yaml", "--against", "HEAD", *named) == RAISED
    assert diff("land.yaml", "land.yaml", "--rubric", "HEAD:r.yaml") == []
    assert run("diff", "land.yaml", "land.yaml", "--old-rubric", "HEAD:none.yaml", folder=top) == Run(
        2, "", 'HEAD:none.yaml: no such file in the revision "HEAD" [no-such-file]\n'
    )


def test_checklist_is_that_of_the_revision(top: Path) -> None:
    (top / "land.yaml").write_text(barrier("trust"), encoding="utf-8")
    sides = ("land.yaml", "--against", "HEAD", "--barriers", "list.yaml")
    assert diff(*sides) == ["checklist-changed (rubric)"]
    assert diff(*sides, "--old-barriers", "list.yaml") == []
    # Gone from the list and from the profile in one commit: the old profile is right by the list of then.
    commit(top)
    (top / "land.yaml").write_text(OLD, encoding="utf-8")
    (top / "list.yaml").write_text(LIST, encoding="utf-8")
    assert diff(*sides) == ["checklist-changed (rubric)"]


def test_old_profile_that_the_new_rubric_does_not_take(top: Path) -> None:
    (top / "r.yaml").write_text(SHIPPED.replace("decree", "edict"), encoding="utf-8")
    for text, told in ((OLD, [*LOWERED, "stage-raised (correction)"]), (NEW, LOWERED)):
        (top / "land.yaml").write_text(text.replace("kind: decree", "kind: edict"), encoding="utf-8")
        assert diff("land.yaml", "--against", "HEAD", "--rubric", "r.yaml", code=3) == told
    pinned.cache_clear()
    done = run("diff", "land.yaml", "--against", "HEAD", "--rubric", "r.yaml", folder=top)
    assert done.err.splitlines()[0] == (
        "HEAD:land.yaml:12:11: warning: instruments.decree.kind: "
        'the rubric has no instrument kind "decree" [unknown-instrument-kind]'
    )


def test_rules_that_were_wrong_in_the_revision(top: Path) -> None:
    commit(top, r="schema: simaturity/rubric/1\n")
    (top / "r.yaml").write_text(SHIPPED, encoding="utf-8")
    pinned.cache_clear()
    done = run("diff", "land.yaml", "--against", "HEAD", "--rubric", "r.yaml", folder=top)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("HEAD:r.yaml:1:1: ")
    assert diff("land.yaml", "--against", "HEAD", "--rubric", "r.yaml", "--old-rubric", "r.yaml") == []


# ---- `simaturity check`


def check(top: Path, *arguments: str, code: int = 0) -> dict[str, Any]:
    """What the gates on regressions and tensions say of land.yaml."""
    pinned.cache_clear()
    levels = 'preset = "draft"\n[gates]\nregression = "error"\ntensions = "error"\ndeclarations = "off"\n'
    (top / ".simaturity.toml").write_text(levels, encoding="utf-8")
    done = run("check", "land.yaml", "--against", "HEAD", *arguments, "--format", "json", folder=top)
    assert done.code == code, done.err
    (profile,) = json.loads(done.out)["profiles"]
    return {one["gate"]: (one["state"], one["reason"]) for one in profile["gates"] if one["state"] != "off"}


PASSED = {"tensions": ("passed", None), "regression": ("passed", None)}


def test_checklist_alone_is_that_of_the_revision(top: Path) -> None:
    """A barrier that is taken out of list and profile at once leaves a baseline that can be read."""
    commit(top, land=barrier("trust"))
    (top / "land.yaml").write_text(OLD, encoding="utf-8")
    (top / "list.yaml").write_text(LIST, encoding="utf-8")
    assert check(top, "--barriers", "list.yaml") == PASSED
    (top / "land.yaml").write_text(NEW, encoding="utf-8")
    assert check(top, "--barriers", "list.yaml", code=3) == {**PASSED, "regression": ("failed", None)}


def test_checklist_alone_that_was_wrong(top: Path) -> None:
    commit(top, list="schema: simaturity/barriers/1\n")
    (top / "list.yaml").write_text(LIST, encoding="utf-8")
    wrong = ("failed", "invalid-baseline")
    assert check(top, "--barriers", "list.yaml", code=3)["regression"] == wrong
    git(top, "rm", "--quiet", "--cached", "list.yaml")
    git(top, "commit", "--quiet", "--message", "gone")
    assert check(top, "--barriers", "list.yaml") == PASSED
