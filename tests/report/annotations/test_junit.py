"""simaturity.report.annotations.junit: read by a parser of XML and by a real reader of JUnit."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter

from hypothesis import given
from junitparser import Failure, JUnitXml, Skipped

from simaturity.report.annotations.annotation import Annotated
from simaturity.report.annotations.junit import render

from .samples import ANY, EVERY, RULES

TOLD = 'profiles/land.yaml:{}:8: error: as_of: expected a date, got "soon"\nhelp: write 2013'


def test_text() -> None:
    assert (
        render(EVERY)
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="simaturity" tests="5" failures="2" errors="0" skipped="1">
  <testsuite name="profiles/land.yaml" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="profiles/land.yaml" name="date-form">
      <failure message='as_of: expected a date, got "soon" (+1)' type="Date form">\
profiles/land.yaml:4:8: error: as_of: expected a date, got "soon"
help: write 2013
profiles/land.yaml:9:8: error: as_of: expected a date, got "soon"
help: write 2013</failure>
    </testcase>
    <testcase classname="profiles/land.yaml" name="gate-floor">
      <system-out>profiles/land.yaml:4: warning: as_of: expected a date, got "soon"</system-out>
    </testcase>
  </testsuite>
  <testsuite name="profiles/town.yaml" tests="2" failures="0" errors="0" skipped="1">
    <testcase classname="profiles/town.yaml" name="gate-floor"/>
    <testcase classname="profiles/town.yaml" name="date-form">
      <skipped message="does not apply"/>
    </testcase>
  </testsuite>
  <testsuite name="-" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="-" name="date-form">
      <failure message='as_of: expected a date, got "soon"' type="Date form">\
-: error: as_of: expected a date, got "soon"
help: write 2013</failure>
    </testcase>
  </testsuite>
</testsuites>
"""
    )


def test_reader() -> None:
    read = JUnitXml.fromstring(render(EVERY).encode())
    assert (read.tests, read.failures, read.errors, read.skipped) == (5, 2, 0, 1)
    cases = [case for suite in read for case in suite]
    results = [[(type(one), one.message) for one in case.result] for case in cases]
    soon = 'as_of: expected a date, got "soon"'
    assert results == [
        [(Failure, f"{soon} (+1)")],
        [],
        [],
        [(Skipped, "does not apply")],
        [(Failure, soon)],
    ]
    assert cases[0].result[0].text == f"{TOLD.format(4)}\n{TOLD.format(9)}"
    assert JUnitXml.fromstring(render(Annotated((), RULES)).encode()).tests == 0


@given(ANY)
def test_whatever_is_found_can_be_read(found: Annotated) -> None:
    tree = ET.fromstring(render(found).encode("utf-8"))
    cases = Counter((one.path or one.subject, one.rule) for one in found.annotations)
    assert int(tree.attrib["tests"]) == len(tree.findall(".//testcase")) == len(cases)
    failing = {(one.path or one.subject, one.rule) for one in found.annotations if one.outcome == "found" and one.fails}
    assert int(tree.attrib["failures"]) == len(tree.findall(".//failure")) == len(failing)
    assert all(case.attrib["name"] in {rule.id for rule in RULES} for case in tree.iter("testcase"))
