"""The problems that the schemas can tell, too: an editor shows them while somebody types.

All others need more than one place of a file, or what the file says elsewhere: `simaturity validate` finds them.
"""

from __future__ import annotations

FORMS = frozenset(
    (
        "address-form",
        "answer-form",
        "checksum-form",
        "currency-form",
        "date-form",
        "date-impossible",
        "domain-form",
        "empty-text",
        "id-form",
        "language-form",
        "later-format",
        "list-form",
        "mapping-form",
        "missing-key",
        "no-mapping",
        "not-an-option",
        "number-form",
        "out-of-range",
        "period-form",
        "pin-form",
        "region-form",
        "term-form",
        "text-form",
        "too-few",
        "too-long",
        "too-many",
        "true-or-false",
        "unknown-key",
        "unknown-schema",
        "version-form",
        "whole-number-form",
    )
)
"""In any of our files."""

WORDS = frozenset(
    (
        "answer-type",
        "long-quote",
        "own-domain",
        "repeated-option",
        "repeated-stage",
        "stage-out-of-range",
        "too-many-options",
        "unknown-barrier",
        "unknown-condition",
        "unknown-criterion",
        "unknown-domain",
        "unknown-instrument-kind",
        "unknown-lever",
        "unknown-milestone",
        "unknown-option",
        "unknown-rubric",
    )
)
"""In profiles, whose schema is made for one rubric. A rubric or checklist may use the same words of its own ids."""

EXPRESSIBLE = FORMS | WORDS
"""All of them."""
