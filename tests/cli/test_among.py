"""simaturity.cli.among: the regions that a profile is held against."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from simaturity.cli.among import among
from simaturity.cli.assessing import Assessed, assessed
from simaturity.files.shipped import shipped_names

from .running import ROOT


def read(name: str) -> Assessed:
    """A profile that is shipped, assessed."""
    (one,) = assessed([str(ROOT / "profiles" / f"{name}.yaml")], None, None, None, [], "en")
    return one


def test_the_shipped_regions_but_the_one() -> None:
    found = among(None, read("flanders"), None, None, "en")
    assert [(one.name, one.profile.key) for one in found] == [("brussels", "BE-BRU"), ("wallonia", "BE-WAL")]
    # Those are scored by the very rules of the one.
    assert found[0].assessment == read("brussels").assessment


def test_in_the_language_asked_for() -> None:
    (one, _) = among(None, read("flanders"), None, None, "fr")
    plea = one.assessment.profile.sources["bissib-plea"].title
    assert isinstance(plea, dict)
    assert "fr" in plea


def test_those_that_cannot_be_read_by_its_rules_are_left_out(tmp_path: Path) -> None:
    """A rubric of the same name and other content is a user's own affair, and no fault of ours."""
    one = read("flanders")
    rubric = one.rules.rubric.model_copy(update={"domains": dict(list(one.rules.rubric.domains.items())[:1])})
    strange = one._replace(rules=one.rules._replace(rubric=rubric))
    assert among(None, strange, None, None, "en") == []


def test_those_named_by_id_and_each_once() -> None:
    names = [str(ROOT / "profiles" / f"{name}.yaml") for name in ("wallonia", "flanders", "brussels")]
    with mock.patch("simaturity.files.shipped.shipped_names", side_effect=AssertionError):
        found = among(names, read("wallonia"), None, None, "en")
    assert [one.profile.key for one in found] == ["BE-BRU", "BE-VLG"]
    assert set(shipped_names("profiles")) == {"wallonia", "flanders", "brussels"}


def test_the_profile_itself_is_left_out_with_a_remark(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(ROOT / "profiles" / "wallonia.yaml")
    assert among([path], read("wallonia"), None, None, "en") == []
    assert capsys.readouterr().err == f"{path}: left out of --among: it has the id of the profile itself\n"
