"""simaturity.cli.sources: what the command takes, visits and verifies, and how it ends."""

from __future__ import annotations

import hashlib
import json
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from ..packaging.readme_commands import agrees, commands
from ..reading.quotes.pdfs import pdf
from .profiles import PROFILE, write
from .running import ROOT, SECONDS, Run, command, environment, run
from .visiting import server as pages
from .visiting.server import QUICK, Server, moved, serving, status, text

SCHEMA = Draft202012Validator(json.loads((ROOT / "schemas" / "sources.schema.json").read_text("utf-8")))
CHECK = ("--check-links", "--allow-private", "--no-cache")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that need not be spared."""
    monkeypatch.setattr("simaturity.cli.visiting.manners.POLITE", QUICK)
    with serving() as it:
        yield it


def profile(*sources: str, quotes: dict[str, str] | None = None) -> str:
    """A profile with sources, each ``ID, KEY: VALUE ...``, and quotes from some of them."""
    told, made = "", ""
    for one in sources:
        name, _, rest = one.partition(",")
        told += f"  {name}: {{title: T, kind: press{rest and ','}{rest}}}\n"
        quote = (quotes or {}).get(name)
        named = f'{{source: {name}, quote: "{quote}"}}' if quote else name
        made += f"      - {{reached: drafted, id: of-{name}, on: 2014, sources: [{named}]}}\n"
    return PROFILE.replace("sources:\n", f"sources:\n{told}", 1).replace(
        "domains:\n  other", f"{made}domains:\n  other"
    )


def linked(**addresses: str) -> str:
    return profile(*(f'{name}, url: "{address}"' for name, address in addresses.items()))


def links(done: Run) -> dict[str, dict[str, Any]]:
    """The links of the only profile by source."""
    told = json.loads(done.out)
    SCHEMA.validate(told)
    (one,) = told["profiles"]
    return {source["id"]: link for source in one["sources"] for link in source["links"]}


def quotes(done: Run) -> dict[str, dict[str, Any]]:
    told = json.loads(done.out)
    SCHEMA.validate(told)
    (one,) = told["profiles"]
    return {source["id"]: quote for source in one["sources"] for quote in source["quotes"]}


# ---- Without options


def test_text_to_read_is_the_default(tmp_path: Path) -> None:
    write(tmp_path, land=PROFILE)
    done = run("sources", "land.yaml", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "Land  x-land, as of 31 December 2024, rubric social-innovation-policy/1\n"
        "────────────────────────────────────────────────────────────────────────────────\n"
        "1 source\n"
        "law or official journal 1\n"
        "Independent, of another publisher than the declaration's and no self-report: 0\n"
        "of 1\n"
        "Carry a criterion alone: 1 of 1\n"
        "What most rests on comes first; * marks what rests on one source alone.\n"
        "\n"
        "gazette  3 statements\n"
        "  Gazette\n"
        "  no publisher named; law or official journal; published 15 February 2013; 11\n"
        "  years old; not independent: it declares a stage\n"
        "  Declared stages  gazette.social-economy + welfare*\n"
        "  Milestones       decree.adopted*, decree.drafted*\n"
        "  Carries          Social economy: acknowledged*, drafted*, piloted* and\n"
        "                   adopted*\n"
        "                   Housing: acknowledged* and drafted*\n"
    )


def test_json_and_output(tmp_path: Path) -> None:
    write(tmp_path, land=PROFILE)
    done = run("sources", "land.yaml", "--format", "json", "--as-of", "2014", folder=tmp_path, settings={"LANG": "fr"})
    told = json.loads(done.out)
    SCHEMA.validate(told)
    (gazette,) = told["profiles"][0]["sources"]
    assert told["profiles"][0]["as_of"] == "2014-12-31"
    assert (gazette["id"], gazette["age"], gazette["links"], gazette["quotes"]) == ("gazette", 1, None, None)
    run("sources", "land.yaml", "--format", "json", "--as-of", "2014", "--output", "out", folder=tmp_path)
    assert (tmp_path / "out").read_text("utf-8") == done.out


def test_several_profiles_in_the_order_in_which_they_were_named(tmp_path: Path) -> None:
    write(tmp_path, a=PROFILE, b=PROFILE.replace("x-land", "x-other"))
    done = run("sources", "b.yaml", "a.yaml", "--format", "json", folder=tmp_path)
    assert [one["profile"] for one in json.loads(done.out)["profiles"]] == ["x-other", "x-land"]
    assert run("sources", "b.yaml", "a.yaml", folder=tmp_path).out.count("\n\nLand  x-land") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--fail-on", "dead"], "--fail-on dead needs --check-links"),
        (["--fail-on", "quote", "--check-links"], "--fail-on quote needs --verify-quotes"),
        (["--check-links", "--cache", "a", "--no-cache"], "--cache and --no-cache do not go together"),
        (["--as-of", "soon"], '--as-of: expected a date such as 2013, 2013-02 or 2013-02-28, or "today", got "soon"'),
        (["--lang", "it"], '--lang: expected one of en, de, fr, nl, got "it"'),
    ],
)
def test_bad_usage(tmp_path: Path, words: list[str], said: str) -> None:
    write(tmp_path, land=PROFILE)
    done = run("sources", "land.yaml", *words, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0] == said


def test_without_its_options_it_needs_no_extra(tmp_path: Path) -> None:
    write(tmp_path, land=PROFILE)
    code = "import sys; from simaturity.cli import main\ntry: main()\nexcept SystemExit: print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code, "sources", "land.yaml"],
        cwd=tmp_path,
        env=environment({}),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}
    assert "simaturity" in loaded
    assert loaded & {"httpx", "httpcore", "pypdf", "asyncio", "ssl"} == set()


def test_a_missing_extra_is_one_line_with_the_command(tmp_path: Path) -> None:
    data = pdf("Words.")
    (tmp_path / "a.pdf").write_bytes(data)
    write(tmp_path, land=profile(f"a, {snapshot('a.pdf', data)}", quotes={"a": "Words"}))
    with mock.patch("importlib.util.find_spec", return_value=None):
        done = run("sources", "land.yaml", "--check-links", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err == "sources --check-links needs httpx\n    help: pip install 'simaturity[sources]'\n"
    missing = mock.patch("simaturity.reading.quotes.snapshot.pdf_pages", side_effect=ModuleNotFoundError("no pypdf"))
    with missing:
        done = run("sources", "land.yaml", "--verify-quotes", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert (
        done.err == "sources --verify-quotes needs pypdf to read a PDF\n    help: pip install 'simaturity[sources]'\n"
    )


# ---- Links


def test_links_of_every_kind(server: Server, tmp_path: Path) -> None:
    new = server.add("/new", text("Here."))
    land = profile(
        f'alive, url: "{new}", archived: "{server.add("/copy", status(410))}"',
        f'moved, url: "{server.add("/old", moved("/new"))}"',
        f'dead, url: "{server.url("/lost")}"',
        f'closed, url: "{server.add("/closed", status(403))}"',
        'secret, url: "http://user:word@localhost/"',
        "bare",
    )
    write(tmp_path, land=land)
    done = run("sources", "land.yaml", *CHECK, folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.partition("\n\nLinks  ")[2] == (
        "alive 1; moved 1; dead 2; could not tell 1; not visited 1\n"
        f"{'─' * 80}\n"
        "secret\n  http://localhost/\n  not visited: it holds a user name or password\n"
        f"closed\n  {server.url('/closed')}\n  could not tell: the server would not show it (status 403)\n"
        f"alive\n  {server.url('/copy')}\n  dead: the server says that it is gone for good (status 410)\n"
        f"dead\n  {server.url('/lost')}\n  dead: the server has no such page (status 404)\n"
        f"moved\n  {server.url('/old')}\n  moved to {new}\n"
    )
    assert "\n  Link           alive\n  Archived copy  dead: the server says" in done.out
    told = links(run("sources", "land.yaml", *CHECK, "--format", "json", folder=tmp_path))
    assert told["moved"] == {
        **{"which": "url", "address": server.url("/old"), "state": "moved", "reason": None, "status": 200},
        **{"moved_to": new, "changed": None},
    }
    assert "word" not in json.dumps(told)


def test_private_addresses_are_refused_unless_allowed(server: Server, tmp_path: Path) -> None:
    write(tmp_path, land=linked(a=server.add("/page", text("Here."))))
    with mock.patch("simaturity.cli.visiting.manners.POLITE", QUICK._replace(private=False)):
        done = run("sources", "land.yaml", "--check-links", "--no-cache", "--format", "json", folder=tmp_path)
    assert (links(done)["a"]["state"], links(done)["a"]["reason"]) == ("refused", "private-address")
    assert server.asked == []


def test_the_cache_and_what_has_changed(server: Server, tmp_path: Path) -> None:
    write(tmp_path, land=linked(a=server.add("/page", text("Here."))))
    words = ("sources", "land.yaml", "--check-links", "--allow-private", "--cache", "kept", "--format", "json")
    for expected in (1, 1):
        assert links(run(*words, folder=tmp_path))["a"]["state"] == "alive"
        assert len(server.asked) == expected
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["private-links.json"]
    server.add("/page", text("There."))
    with mock.patch("simaturity.cli.visiting.manners.POLITE", QUICK._replace(max_age=0)):
        done = run(*words, "--fail-on", "changed", folder=tmp_path)
    assert done.code == 3
    assert (links(done)["a"]["state"], links(done)["a"]["changed"]) == ("changed", True)
    assert done.err == f"x-land: a: {server.url('/page')}: changed (--fail-on changed)\n"
    # Another run within the day says the same.
    assert links(run(*words, folder=tmp_path))["a"]["state"] == "changed"
    (tmp_path / "kept" / "private-links.json").write_text("{")
    assert links(run(*words, folder=tmp_path))["a"]["state"] == "alive"


def test_the_cache_of_the_user(server: Server, tmp_path: Path) -> None:
    write(tmp_path, land=linked(a=server.add("/page", text("Here."))))
    settings = {"XDG_CACHE_HOME": str(tmp_path / "home")}
    run("sources", "land.yaml", "--check-links", "--allow-private", folder=tmp_path, settings=settings)
    assert [path.name for path in (tmp_path / "home" / "simaturity" / "links").iterdir()] == ["private-links.json"]
    (tmp_path / "file").write_text("")
    done = run("sources", "land.yaml", "--check-links", "--allow-private", "--cache", "file", folder=tmp_path)
    assert done.code == 0
    assert done.err == "file: the results cannot be kept: File exists\n"


def snapshot(path: str, data: bytes) -> str:
    return f"snapshot: {{path: {path}, sha256: {hashlib.sha256(data).hexdigest()}}}"


def test_a_page_that_is_not_its_snapshot(server: Server, tmp_path: Path) -> None:
    html = "<html><script>{}</script><p>{}</p></html>"
    was = html.format(1, "Text.").encode()
    (tmp_path / "was.html").write_bytes(was)
    same, token, other = (
        server.add(f"/{number}", text(page, "text/html"))
        for number, page in enumerate((was.decode(), html.format(2, "Text."), html.format(1, "Other.")))
    )
    gone = snapshot("gone.html", was)
    land = profile(
        f'same, url: "{same}", archived: "{other}", {snapshot("was.html", was)}',
        f'token, url: "{token}", {snapshot("was.html", was)}',
        f'other, url: "{other}", {snapshot("was.html", was)}',
        f'hash-only, url: "{token}", {gone}',
        f'same-hash, url: "{same}", {gone}',
        f'moved, url: "{server.add("/old", moved("/2"))}", {gone}',
    )
    write(tmp_path, land=land)
    done = run("sources", "land.yaml", *CHECK, "--format", "json", folder=tmp_path)
    assert done.code == 0
    told = links(done)
    assert {name: (one["state"], one["changed"]) for name, one in told.items()} == {
        "same": ("alive", None),  # its archived copy, which comes last, is held against no snapshot
        "token": ("alive", False),
        "other": ("changed", True),
        "hash-only": ("changed", True),
        "same-hash": ("alive", False),
        "moved": ("moved", True),
    }
    assert told["other"]["reason"] == "from-snapshot"
    shown = run("sources", "land.yaml", *CHECK, folder=tmp_path).out
    assert f"moved to {other}; changed, too\n" in shown
    assert "changed: another text than the snapshot\n" in shown


@pytest.mark.parametrize("gate", ["dead", "moved", "unreachable"])
def test_gates(server: Server, tmp_path: Path, gate: str) -> None:
    pages_of = {
        "alive": server.add("/alive", text("Here.")),
        "dead": server.url("/lost"),
        "moved": server.add("/old", moved("/alive")),
        "unreachable": server.add("/closed", status(403)),
    }
    write(tmp_path, land=linked(**pages_of))
    done = run("sources", "land.yaml", *CHECK, "--fail-on", gate, folder=tmp_path)
    assert done.code == 3
    assert done.err == f"x-land: {gate}: {pages_of[gate]}: {gate} (--fail-on {gate})\n"
    assert "Links  alive 1; moved 1; dead 1; could not tell 1" in done.out
    del pages_of[gate]
    write(tmp_path, land=linked(**pages_of))
    assert run("sources", "land.yaml", *CHECK, "--fail-on", gate, folder=tmp_path).code == 0


def test_what_was_refused_could_not_be_told_either(server: Server, tmp_path: Path) -> None:
    write(tmp_path, land=linked(a="http://user@example.org/"))
    done = run("sources", "land.yaml", *CHECK, "--fail-on", "unreachable", "--fail-on", "dead", folder=tmp_path)
    assert done.code == 3
    assert done.err == "x-land: a: http://example.org/: unreachable (--fail-on unreachable)\n"


def test_a_proxy_that_is_none(server: Server, tmp_path: Path) -> None:
    write(tmp_path, land=linked(a="http://example.org/"))
    for proxy, said in (("gopher://a", "names no proxy that can be used"), ("socks5://a", "needs socksio")):
        with mock.patch.dict("sys.modules", {"socksio": None}):
            done = run("sources", "land.yaml", *CHECK, folder=tmp_path, settings={"http_proxy": proxy})
        assert (done.code, done.out) == (2, "")
        assert said in done.err.splitlines()[0]


def test_progress_on_a_terminal_alone(server: Server, tmp_path: Path) -> None:
    write(tmp_path, land=linked(a=server.add("/page", text("Here."))))
    with mock.patch(f"{run.__module__}._Stream.isatty", return_value=True):
        done = run("sources", "land.yaml", *CHECK, folder=tmp_path)
    assert done.err == f"\rlinks: 1 of 1\r{' ' * 40}\r"


# ---- Bounds of time and memory, of the whole process


PEAK = """
import re, sys
from pathlib import Path
from simaturity.cli import main
try:
    main()
finally:
    # What getrusage tells is the peak of the process that started this one, where that was higher.
    print("peak", re.search("VmHWM:\\\\s*([0-9]+)", Path("/proc/self/status").read_text())[1], file=sys.stderr)
"""


def measured(folder: Path, *words: str) -> tuple[Run, int]:
    """What a process does, and its peak memory in kilobytes."""
    done = subprocess.run(
        [sys.executable, "-c", PEAK, *words],
        cwd=folder,
        env=environment({}),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    said, _, number = done.stderr.rpartition("peak ")
    return Run(done.returncode, done.stdout, said), int(number)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells the peak memory of a process")
def test_a_server_that_sends_10_gb_costs_neither_time_nor_memory(tmp_path: Path) -> None:
    pages.bomb()
    with serving() as server:
        good = server.add("/good", text("Here."))
        bad = [pages.ten_gigabytes, pages.endless_chunks, pages.gzip_bomb, pages.huge_headers, pages.stalls]
        addresses = {f"bad-{number}": server.add(f"/{number}", page) for number, page in enumerate(bad)}
        write(tmp_path, good=linked(good=good), bad=linked(good=good, **addresses))
        words = (*CHECK, "--timeout", "5", "--format", "json")
        _, little = measured(tmp_path, "sources", "good.yaml", *words)
        begun = time.monotonic()
        done, much = measured(tmp_path, "sources", "bad.yaml", *words)
    assert time.monotonic() - begun < 45
    assert (done.code, done.err) == (0, "")
    assert {name: one["state"] for name, one in links(done).items()} == {
        **{"good": "alive", "bad-0": "alive", "bad-1": "alive", "bad-2": "alive"},
        **{"bad-3": "unreachable", "bad-4": "unreachable"},
    }
    assert much - little < 30_000


def test_interrupted_it_prints_what_is_known(tmp_path: Path) -> None:
    with serving() as server:
        addresses = {"a-good": server.add("/good", text("Here.")), "b-slow": server.add("/slow", pages.stalls)}
        write(tmp_path, land=linked(**addresses))
        with subprocess.Popen(
            command("sources", "land.yaml", *CHECK, "--format", "json"),
            cwd=tmp_path,
            env=environment({}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as started:
            while "/slow" not in server.paths():
                assert started.poll() is None
                time.sleep(0.05)
            started.send_signal(signal.SIGINT)
            out, err = started.communicate(timeout=SECONDS)
    assert (started.returncode, err) == (130, b"")
    told = links(Run(130, out.decode(), ""))
    assert {name: (one["state"], one["reason"]) for name, one in told.items()} == {
        "a-good": ("alive", None),
        "b-slow": ("unreachable", "interrupted"),
    }


# ---- Quotes


def test_quotes_in_text_html_and_pdf(tmp_path: Path) -> None:
    files = {
        "a.txt": "First line.\nThe region\u2019s “social inno-\nvation” policy\n".encode(),
        "b.html": b"<html><head><title>No</title></head>\n<body>\n<p>One <b>in</b>novation &amp; more</p></html>",
        "c.pdf": pdf("Page one.", "The second\npage."),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    land = profile(
        *(f"{name[0]}, {snapshot(name, data)}" for name, data in files.items()),
        *("d", f"e, {snapshot('a.txt', b'another')}", f"f, {snapshot('../a.txt', b'x')}"),
        quotes={
            **{"a": "region's 'social innovation' policy", "b": "One innovation & more", "c": "second page."},
            **{"d": "Anything", "e": "First line", "f": "First line"},
        },
    )
    write(tmp_path, land=land)
    done = run("sources", "land.yaml", "--verify-quotes", "--format", "json", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert {name: (one["state"], one["reason"], one["page"], one["line"]) for name, one in quotes(done).items()} == {
        "a": ("found", None, None, 2),
        "b": ("found", None, None, 3),
        "c": ("found", None, 2, None),
        "d": ("no-snapshot", None, None, None),
        "e": ("hash-differs", None, None, None),
        "f": ("unreadable", "outside", None, None),
    }
    done = run("sources", "land.yaml", "--verify-quotes", "--fail-on", "quote", folder=tmp_path)
    assert done.code == 3
    assert done.err == (
        'x-land: e: "First line": its snapshot is another file (--fail-on quote)\n'
        'x-land: f: "First line": its snapshot cannot be read (--fail-on quote)\n'
    )
    assert done.out.partition("\n\nQuotes  ")[2] == (
        "found 3; snapshot is another file 1; no snapshot 1; snapshot unreadable\n1\n"
        f"{'─' * 80}\n"
        "e\n  First line\n  snapshot is another file\n"
        "f\n  First line\n  snapshot unreadable: its path leads out of the profile's folder\n"
    )
    assert "\n  Quotes      “second page.” found on page 2\n" in done.out


def test_a_quote_that_is_not_there(tmp_path: Path) -> None:
    data = b"The strategy is currently under review."
    (tmp_path / "a.txt").write_bytes(data)
    land = profile(f"a, {snapshot('a.txt', data)}", quotes={"a": "strategy is currently being reviewed"})
    write(tmp_path, land=land)
    done = run("sources", "land.yaml", "--verify-quotes", "--fail-on", "quote", folder=tmp_path)
    assert done.code == 3
    assert (
        done.err == 'x-land: a: "strategy is currently being reviewed": not found in its snapshot (--fail-on quote)\n'
    )
    assert (
        "  strategy is currently being reviewed\n"
        "  not found; the nearest passage: The strategy is currently under review.\n"
    ) in done.out


def test_a_profile_on_standard_input_has_no_folder(tmp_path: Path) -> None:
    land = profile(f"a, {snapshot('a.txt', b'x')}", quotes={"a": "x"})
    done = run("sources", "-", "--verify-quotes", "--format", "json", stdin=land.encode(), folder=tmp_path)
    assert (quotes(done)["a"]["state"], quotes(done)["a"]["reason"]) == ("unreadable", "no-folder")


def test_the_folder_of_a_shipped_profile() -> None:
    done = run("sources", "brussels", "--verify-quotes", "--fail-on", "quote")
    assert done.code == 0
    assert "\nQuotes  no snapshot 2\n" in done.out


def test_examples_of_the_page_on_sources() -> None:
    page = (ROOT / "docs" / "sources.md").read_text("utf-8")
    found = [one for one in commands(page) if one.shown]
    assert len(found) == 1
    for one in found:
        done = run(*shlex.split(one.words)[1:])
        assert one.shown
        assert agrees(one.shown, done.out), done.out
