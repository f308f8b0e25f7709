"""Examples of each command, for its help page and for docs/commands.md; the tests run them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Example(NamedTuple):
    """A command line and what it is good for."""

    command: str
    does: str
    exit: int = 0
    """How it ends where the tests run it."""


EXAMPLES: Mapping[str, tuple[Example, ...]] = {
    "score": (
        Example(
            "simaturity score wallonia", "What the evidence supports in each domain, for a region that comes along."
        ),
        Example("simaturity score riverland.yaml --explain", "Every criterion, with the sources behind it."),
        Example(
            "simaturity score flanders --as-of 2013-12 --domain social-innovation", "How one domain stood at a date."
        ),
        Example(
            "simaturity score brussels --assume social-economy:funded=met", "What would be, if one thing were shown."
        ),
        Example(
            "simaturity score profiles --format json --output scores.json", "All profiles of a folder, for programs."
        ),
    ),
    "report": (
        Example("simaturity report wallonia", "Writes wallonia.html: one file, to read, to print or to send."),
        Example("simaturity report riverland.yaml --lang fr", "In French."),
        Example("simaturity report profiles --output pages", "A page for each region of a folder, and an index."),
        Example("simaturity report brussels --format md --output -", "Markdown, to standard output."),
    ),
    "compare": (
        Example("simaturity compare wallonia flanders brussels", "Three regions side by side, and who is ahead."),
        Example(
            "simaturity compare profiles --as-of 2020 --format html --output 2020.html", "All at one date, as a page."
        ),
        Example("simaturity compare wallonia brussels --format csv", "One row for each criterion, for a spreadsheet."),
    ),
    "diff": (
        Example("simaturity diff flanders --from 2013-12 --to 2025-12", "What changed in one file between two dates."),
        Example("simaturity diff old.yaml riverland.yaml", "What changed between two files."),
        Example("simaturity diff riverland.yaml --against HEAD", "What changed since the last commit of git."),
        Example(
            "simaturity diff profiles --against main --fail-on regress",
            "In CI: ends with 3 where a stage is lower than on the branch main.",
        ),
    ),
    "git-diff": (
        Example(
            'git config diff.simaturity.command "simaturity git-diff"', "Once per checkout: what git shall call for it."
        ),
        Example(
            "echo 'profiles/*.yaml diff=simaturity' >> .gitattributes", "For which files. From then on, git diff tells."
        ),
    ),
    "timeline": (
        Example("simaturity timeline flanders", "Every step, the event behind it, and what lapses next."),
        Example("simaturity timeline flanders --domain social-innovation --from 2010", "One domain, from 2010 on."),
        Example("simaturity timeline wallonia --format html --output steps.html", "A page with a chart."),
    ),
    "path": (
        Example("simaturity path brussels --to 6", "What is missing for Stage 6, what is in the way, who has done it."),
        Example("simaturity path wallonia --to 7 --domain social-economy", "For one domain."),
        Example("simaturity path riverland.yaml --to 5 --among flanders", "Held against one region only."),
    ),
    "validate": (
        Example("simaturity validate riverland.yaml", "Every problem, with its line and its mend."),
        Example("simaturity validate profiles rubrics --strict", "All files of two folders; warnings fail, too."),
        Example("simaturity validate profiles --format json", "For programs."),
    ),
    "check": (
        Example("simaturity check wallonia", "Every gate with its figure and its threshold, as of today.", exit=0),
        Example("simaturity check profiles --preset draft", "Only what matters while a profile is being written."),
        Example("simaturity check profiles --against main", "No stage may be lower than on the branch main."),
        Example("simaturity check profiles --format github", "As annotations of a workflow of GitHub."),
    ),
    "sources": (
        Example("simaturity sources wallonia", "What rests on each source, how old it is, and what only it carries."),
        Example("simaturity sources riverland.yaml --verify-quotes", "Looks for each quote in the copy of its source."),
        Example(
            "simaturity sources riverland.yaml --check-links",
            "Visit each link, politely: alive, moved, dead or unclear.",
        ),
        Example(
            "simaturity sources riverland.yaml --check-links --fail-on dead",
            "The same as a gate: a dead link exits with 3.",
        ),
    ),
    "init": (
        Example("simaturity init Lombardy", "Writes lombardy.yaml, with every question and no answer yet."),
        Example("simaturity init ES-CT --lang fr", "By its ISO code; with all remarks in French."),
        Example('simaturity init x-vale --name "Vale of Avon"', "A territory that has no code."),
        Example("simaturity init Tyrol --output profiles", "Into a folder."),
    ),
    "explain": (
        Example("simaturity explain in-effect", "A criterion and a milestone: what it means, and what shows it."),
        Example("simaturity explain lack-of-money definition", "A barrier and a condition of the questionnaire."),
        Example("simaturity explain date-form", "A problem that validate reports, and its mend."),
        Example("simaturity explain criterion:adopted", "The criterion only, not the milestone of that name."),
        Example("simaturity explain", "What can be asked about."),
    ),
    "fmt": (
        Example("simaturity fmt riverland.yaml", "Lays the file out anew; every comment stays where it belongs."),
        Example("simaturity fmt riverland.yaml --diff", "Shows what would change, and writes nothing."),
        Example("simaturity fmt riverland.yaml --sort", "Puts keys in the usual order, too."),
        Example("simaturity fmt profiles --check", "In CI: ends with 3 where a file is not laid out so."),
    ),
    "preview": (
        Example("simaturity preview riverland.yaml", "Opens the report in the browser; Ctrl-C ends it."),
        Example("simaturity preview riverland.yaml --lang fr --port 8000", "In French, at an address that stays."),
    ),
    "schema": (
        Example("simaturity schema profile --output profile.schema.json", "For an editor that completes and checks."),
        Example("simaturity schema profile --rubric rubrics/social-innovation-policy.yaml", "For another rubric."),
        Example("simaturity schema diff", "The format of diff --format json."),
    ),
    "import": (
        Example("simaturity import kenya.txt", "A published report: writes kenya.yaml, a draft to go on from."),
        Example("simaturity import kenya.txt colombia.html -o drafts", "Several reports, into a folder."),
        Example(
            "simaturity import kenya.txt -o - --published 2025-04 --as-of 2025-04",
            "To standard output, with dates that the page does not print.",
        ),
        Example("simaturity import kenya.txt -o vale.yaml --region x-vale --name Vale", "For a region without a code."),
    ),
    "export": (
        Example("simaturity export wallonia --format xlsx -o wallonia.xlsx", "A workbook to fill in without the tool."),
        Example("simaturity export profiles --format csv -o tables", "Tidy tables of a folder, with a codebook."),
        Example(
            "simaturity export profiles --format parquet -o panel --waves yearly",
            "A panel: every region at the end of every year.",
        ),
        Example(
            "simaturity export profiles --format datapackage -o package --lang fr",
            "A Frictionless data package, with its codebook in French.",
        ),
        Example(
            "simaturity export flanders --format csv -o two --as-of 2013 --as-of 2025",
            "One region at two dates, and what changed between them.",
        ),
    ),
    "rubric show": (
        Example("simaturity rubric show", "The ladder, the conditions, the barriers and the levers, with their ids."),
        Example("simaturity rubric show --lang fr", "The same in French."),
    ),
    "regions": (Example("simaturity regions", "The regions that come along, with the dates they speak for."),),
}
