"""What a key takes, for keys that take the same."""

from __future__ import annotations

from ...words import Words


class Values:
    """Sentences in one language."""

    def __init__(self, say: Words) -> None:
        _ = say.gettext
        self.text = _("A text, or one for each language: {en: Housing, fr: Logement}.")
        self.texts = _("A list of texts, in square brackets or each behind a hyphen.")
        self.date = _("A year, a month or a day: 2013, 2013-02 or 2013-02-28.")
        self.flag = _("true or false.")
        self.number = _("A number in digits, without spaces and commas.")
        self.address = _("An address that begins with https:// or http://.")
        self.language = _("The tag of a language: en, fr, nl or de, for example.")
        self.own_id = _("An id of your choice: small letters, digits and single hyphens.")
        self.own_ids = _("Ids of your choice, such as my-fund, each with its own keys below it.")
        self.entries = _("A list: each entry begins with a hyphen.")
        self.instruments = _("A list of ids of instruments of the profile.")
        self.word = _("One of the words above.")
        self.id = _("One of the ids above.")
        self.ids = _("A list of the ids above.")
        self.answers = _("The ids above, each with an answer, or with a list of answers of different dates.")
        self.references = _("A list of ids of sources: [report]. With the place: [{source: report, at: page 4}].")
