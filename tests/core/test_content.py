"""simaturity.core.content: the hash of what a file says."""

from __future__ import annotations

from simaturity.core.content import content_hash
from simaturity.core.profile import Profile
from simaturity.reading.profiles import parse_profile

TEXT = """\
schema: simaturity/profile/1
rubric: social-innovation-policy/1
region: {id: x-a, name: {en: A, fr: B}}
as_of: 2024
sources:
  one: {title: One, kind: law, published: 2020}
  two: {title: Two, kind: press}
"""
REORDERED = """\
# a remark
as_of: 2024
sources:
  two: {kind: press, title: Two}
  one:
    kind: law
    published: "2020"
    title: "One"
region: {name: {fr: B, en: A}, id: x-a}
language: en   # as it is without
rubric: social-innovation-policy/1
schema: simaturity/profile/1
"""


def of(text: str) -> str:
    """The hash of a profile."""
    profile: Profile = parse_profile(text).result()
    return content_hash(profile)


def test_it_is_a_sha_256_that_stays_the_same() -> None:
    assert of(TEXT) == "169fcd9610558916f05c046e5db4f3f24c57f0821c660c047bb8a1d72dea2741"


def test_layout_order_and_defaults_change_nothing() -> None:
    assert of(REORDERED) == of(TEXT)


def test_any_change_of_content_does() -> None:
    changed = [TEXT.replace("2020", "2020-01"), TEXT.replace("fr: B", "fr: C"), TEXT.replace("press", "other")]
    assert len({of(TEXT), *map(of, changed)}) == 4
