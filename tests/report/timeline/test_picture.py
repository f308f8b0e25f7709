"""simaturity.report.timeline.picture: the numbers of the picture, before and after the day of the assessment."""

from __future__ import annotations

from datetime import date

from simaturity.report.sections.scale import Scale

from .building import AS_OF, RISEN, land


def test_what_was_ends_where_what_comes_begins() -> None:
    view = land(*RISEN).view()
    scale = Scale(2010, 2020, 8)
    now, base = scale.x(AS_OF), scale.base
    picture = view.domains[0].picture
    risen, again, fallen = (scale.x(day) for day in (date(2010, 5, 1), date(2012, 7, 1), date(2019, 1, 1)))
    five, six, eight = scale.y(5), scale.y(6), scale.y(8)
    assert picture.supported == f"M{risen} {base}H{risen}V{five}H{again}V{six}H{now}V{base}Z"
    assert picture.possible == f"M{risen} {eight}H{risen}V{eight}H{again}V{eight}H{now}"
    assert picture.ahead_supported == f"M{now} {base}H{now}V{six}H{fallen}V{five}H{scale.right}V{base}Z"
    assert picture.ahead_possible == f"M{now} {eight}H{now}V{eight}H{fallen}V{eight}H{scale.right}"
    assert [(one.stage, one.x, one.y) for one in picture.steps] == [(5, risen, five), (6, again, six)]
    assert [(one.stage, one.x, one.y) for one in picture.ahead] == [(5, fallen, five)]
    assert picture.marks.count("M") == 4
    assert picture.describes == (
        "from 1 May 2010 at least 5; nothing read so far rules out 8; "
        "from 1 July 2012 at least 6; nothing read so far rules out 8; "
        "falls to at least 5 in January 2019 unless renewed"
    )
    assert (view.axes.now, view.axes.as_of, view.axes.base) == (now, "30 June 2016", base)


def test_a_picture_that_begins_later_begins_with_what_stood_then() -> None:
    picture = land(*RISEN).view(since=date(2014, 1, 1)).domains[0].picture
    scale = Scale(2014, 2020, 8)
    # All steps were taken before: what they led to stands from the left edge on.
    assert picture.supported.startswith(f"M34.0 {scale.base}H34.0V")
    assert picture.supported.endswith(f"H34.0V{scale.y(6)}H{scale.x(AS_OF)}V{scale.base}Z")
    assert (picture.steps, picture.marks) == ((), "")


def test_a_domain_without_a_past_has_only_a_future() -> None:
    no = {"criterion": "adopted", "domains": ["esg"], "answer": "not-met", "on": 2010, "until": 2017, "because": "No."}
    told = land(findings=[no])
    picture = told._replace(taken={}).view().domains[0].picture
    assert (picture.supported, picture.possible, picture.steps) == ("", "", ())
    assert [one.stage for one in picture.ahead] == [1]
