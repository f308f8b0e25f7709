"""simaturity.report.templates: the environments, and what a page may load and run."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from jinja2 import StrictUndefined, TemplateNotFound
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from simaturity.files.shipped import shipped_folder
from simaturity.report.pages import FORMATS
from simaturity.report.templates import FINALIZERS, Sandbox, environment

TEMPLATES = shipped_folder("templates")
FILES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.*") if path.name != "README.md")
PAGES = [name for name in FILES if name.endswith((".html", ".md"))]


def test_every_format_has_its_finalizer() -> None:
    assert set(FINALIZERS) == set(FORMATS)


@pytest.mark.parametrize("name", PAGES)
def test_every_template_compiles_and_escapes(name: str) -> None:
    env = environment(name.rpartition(".")[2], "en")
    env.get_template(name)
    assert env.autoescape is True
    assert env.undefined is StrictUndefined


@pytest.mark.parametrize("name", PAGES)
def test_no_template_says_words_of_its_own(name: str) -> None:
    """Whatever a reader reads is a message or data: between the tags stand no letters."""
    text = (TEMPLATES / name).read_text("utf-8")
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)
    text = re.sub(r"<code>simaturity [a-z]+ *</code>", "", text)  # commands are the same in every language
    text = re.sub(r"<!DOCTYPE html>|<[^>]*>|`[^`]*`", "", text.replace("sha256:", ""))
    assert re.findall(r"[^\W\d_]{2,}", text) == []


def test_a_style_sheet_and_script_are_named_by_their_hash() -> None:
    env = environment("html", "en")
    for name in ("report.css", "report.js"):
        text = (TEMPLATES / name).read_bytes()
        said = env.from_string(f"{{{{ fingerprint('{name}') }}}}").render()
        assert said == "sha256-" + base64.b64encode(hashlib.sha256(text).digest()).decode()
        assert env.from_string(f"{{{{ asset('{name}') }}}}").render().encode() == text


def test_no_page_loads_anything() -> None:
    for name in FILES:
        text = (TEMPLATES / name).read_text("utf-8")
        text = re.sub(r"""xmlns=["']http://www.w3.org/2000/svg["']""", "", text)
        if name == "preview.html":  # served with its parts, which are its own
            text = re.sub(r'<link rel="(icon" href="data:|stylesheet" href="/)|<(script|iframe) src="/', "", text)
        assert re.findall(r"https?://|url\(|@import|src=|<link|<img|style=|\son\w+=", text) in ([], ["url("]), name


def test_ours_are_found_by_their_prefix_and_only_there(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("mine", "utf-8")
    env = environment("html", "en", str(tmp_path))
    assert env.get_template("report.html").render() == "mine"
    assert "<!DOCTYPE html>" in env.loader.get_source(env, "simaturity/report.html")[0]  # type: ignore[union-attr]
    assert "<svg" in env.loader.get_source(env, "html/pictures.html")[0]  # type: ignore[union-attr]
    for name in ("../pyproject.toml", "/etc/passwd", "simaturity/../pyproject.toml"):
        with pytest.raises(TemplateNotFound):
            env.get_template(name)


def test_a_link_out_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", "utf-8")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "out.html").symlink_to(tmp_path / "secret")
    (tmp_path / "mine" / "within.html").write_text("within", "utf-8")
    (tmp_path / "mine" / "link.html").symlink_to("within.html")
    (tmp_path / "linked").symlink_to(tmp_path / "mine")
    for folder in ("mine", "linked"):
        env = environment("html", "en", str(tmp_path / folder))
        assert env.get_template("link.html").render() == "within"
        with pytest.raises(TemplateNotFound):
            env.get_template("out.html")
        with pytest.raises(TemplateNotFound):
            env.from_string("{{ asset('out.html') }}").render()


def test_users_templates_run_in_a_sandbox(tmp_path: Path) -> None:
    env = environment("html", "en", str(tmp_path))
    assert isinstance(env, SandboxedEnvironment)
    for text in (
        "{{ ''.__class__ }}",
        "{{ asset.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ '{0.__class__}'.format('') }}",
        "{{ lang|attr('__class__') }}",
        "{% set x = [] %}{{ x.append(1) }}",
        "{{ cycler.__init__ }}",
    ):
        with pytest.raises((SecurityError, UndefinedError)):
            env.from_string(text).render(lang="en")


@pytest.mark.parametrize("text", ["{{ 2 * 3 }}", "{{ 'ab' * 3 }}", "{{ 3 * [1] }}", "{{ 7 % 2 }}", "{{ 1.5 * 2 }}"])
def test_small_sums_are_no_harm(text: str) -> None:
    assert Sandbox().from_string(text).render()
