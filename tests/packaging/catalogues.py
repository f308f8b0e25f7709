"""The message catalogues of the reports: extracted from code and templates, brought up to date, compiled.

``python tests/packaging/catalogues.py`` writes ``simaturity.pot``, updates every ``simaturity.po`` (new messages are
empty, those gone are dropped) and compiles ``simaturity.mo``. A new language: add its name.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "src" / "simaturity" / "report" / "locales"
TEMPLATE = LOCALES / "simaturity.pot"
PLACES: tuple[tuple[str, list[tuple[str, str]], dict[str, dict[str, str]]], ...] = (
    ("src/simaturity/report", [("**.py", "python")], {}),
    ("src/simaturity/exchange", [("**.py", "python")], {}),
    (
        "templates",
        [("**.html", "jinja2.ext:babel_extract"), ("**.md", "jinja2.ext:babel_extract")],
        {"**.html": {"trim_blocks": "true"}, "**.md": {"trim_blocks": "true"}},
    ),
)


def extracted() -> Catalog:
    """All messages of the code and the templates, in a stable order, each with the files that say it."""
    found = Catalog(project="simaturity", charset="utf-8")
    for folder, methods, options in PLACES:
        rows = extract_from_dir(
            ROOT / folder, methods, options, comment_tags=("Translators:",), strip_comment_tags=True
        )
        for file, _, message, comments, context in rows:
            found.add(message, None, [(f"{folder}/{file}", 0)], auto_comments=comments, context=context)
    return found


def written(catalogue: Catalog) -> str:
    """A catalogue as text: sorted, without line numbers and dates, which would change with everything."""
    for message in catalogue:
        message.locations = sorted({(file, 0) for file, _ in message.locations})
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, omit_header=True, include_lineno=False, ignore_obsolete=True)
    return out.getvalue().decode("utf-8")


def header(lang: str) -> str:
    """The header that gettext needs: the character set and the plural forms."""
    plural = Catalog(locale=lang).plural_forms
    return (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Language: {lang}\\n"\n"Plural-Forms: {plural}\\n"\n\n'
    )


def po_file(lang: str) -> Path:
    """The catalogue of a language."""
    return LOCALES / lang / "LC_MESSAGES" / "simaturity.po"


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(path.parts[-3] for path in LOCALES.glob("*/LC_MESSAGES/simaturity.po"))


def read(lang: str) -> Catalog:
    """The catalogue of a language as it stands."""
    with po_file(lang).open("rb") as stream:
        return read_po(stream, locale=lang)


class Bare(Catalog):
    """A catalogue whose header holds what gettext needs, without dates and versions."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header."""
        return [("Content-Type", "text/plain; charset=utf-8"), ("Plural-Forms", self.plural_forms)]


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue as gettext reads it, the same for the same messages."""
    bare = Bare(locale=catalogue.locale)
    for message in catalogue:
        if message.id:
            bare.add(message.id, message.string, context=message.context)
    out = io.BytesIO()
    write_mo(out, bare)
    return out.getvalue()


def main(new: list[str]) -> None:
    """Bring everything up to date, and begin the languages named."""
    template = extracted()
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_text(written(template), encoding="utf-8")
    for lang in {*languages(), *new}:
        path = po_file(lang)
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue = read(lang) if path.exists() else Catalog(locale=lang)
        catalogue.update(template, no_fuzzy_matching=True)
        path.write_text(header(lang) + written(catalogue), encoding="utf-8")
        path.with_suffix(".mo").write_bytes(compiled(read(lang)))


if __name__ == "__main__":
    main(sys.argv[1:])
