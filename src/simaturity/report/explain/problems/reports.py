"""Codes of what is wrong with a form of reports, by which `simaturity import` reads."""

from __future__ import annotations

from ...words import Words
from .told import Codes, Told


def reports(say: Words) -> Codes:
    """The codes of this group."""
    _ = say.gettext
    return {
        "unknown-section": Told(
            _("The form has no such section, and this file does not say what the section is about."),
            _("Correct the id, or say with condition or holds what is read from it."),
            "sections: {coordination: {title: Coordination}}",
            "sections: {coordination-body: {title: Coordination}}",
        ),
        "unknown-placeholder": Told(
            _("Something in braces stands for nothing in a sentence of a form."),
            _("Write {region}, {option}, {options} or {words}."),
            'sections: {barriers: {sentences: [{says: "Barriers in {country}:"}]}}',
            'sections: {barriers: {sentences: [{says: "Barriers in {region}:"}]}}',
        ),
        "doubled-wording": Told(
            _("One wording stands for two options of a question."),
            _("Leave the wording with the option that it means."),
            "domains: {sdg: [SDG], esg: [SDG]}",
            "domains: {sdg: [SDG], esg: [ESG]}",
        ),
    }
