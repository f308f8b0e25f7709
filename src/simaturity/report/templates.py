"""The jinja environments that render reports: ours, or a user's templates over ours in a sandbox."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Callable
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ..files.shipped import shipped_folder
from .catalogue import catalogue
from .escaping import as_address, as_markdown, plain
from .template_cache import Cache
from .words import words

OURS = "simaturity"
"""The prefix under which a user's template finds the one of ours that it overrides."""

FINALIZERS: dict[str, Callable[[object], object] | None] = {"html": None, "md": as_markdown}
"""How each format makes values harmless: jinja2 escapes for HTML by itself."""


def environment(format: str, lang: str, folder: str | None = None) -> Environment:
    """The environment of a format in a language, with the templates of a user's folder before ours."""
    ours = FileSystemLoader(shipped_folder("templates"))
    if folder is None:
        settings = _settings(format, ours)
        return _set_up(_Ours(**settings, bytecode_cache=Cache(_told_apart(settings))), lang)
    loader = ChoiceLoader([_Folder(folder), ours, PrefixLoader({OURS: ours})])
    return _set_up(Sandbox(**_settings(format, loader)), lang)


def _settings(format: str, loader: BaseLoader) -> dict[str, Any]:
    return {
        "loader": loader,
        "autoescape": True,
        "finalize": FINALIZERS[format],
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
        "auto_reload": False,
        "extensions": ["jinja2.ext.i18n"],
    }


def _told_apart(settings: dict[str, Any]) -> str:
    """What compiled templates depend on beside their text."""
    plain = {name: value for name, value in settings.items() if isinstance(value, str | bool | list)}
    return f"{plain} {getattr(settings['finalize'], '__name__', None)}"


def _set_up(env: Environment, lang: str) -> Environment:
    messages = catalogue(lang)
    install: Any = env  # the extension adds the method
    install.install_gettext_callables(
        messages.gettext, messages.ngettext, newstyle=False, pgettext=messages.pgettext, npgettext=messages.npgettext
    )
    say = words(lang)
    env.globals.update(colon=Markup(say.colon), semicolon=Markup(say.semicolon))
    env.filters.update(plain=plain, address=as_address)
    env.globals.update(asset=_asset(env), fingerprint=_fingerprint(env))
    return env


def _asset(env: Environment) -> Callable[[str], Markup]:
    """Gives the text of a style sheet or script, to be put between its tags as it is."""

    def asset(name: str) -> Markup:
        assert env.loader is not None
        text = env.loader.get_source(env, name)[0]
        if "</" in text:
            raise ValueError(f"{name}: a style sheet or script must not hold a closing tag")
        return Markup(text)

    return asset


def _fingerprint(env: Environment) -> Callable[[str], str]:
    """Gives what a Content-Security-Policy calls a style sheet or script by: the hash of its text."""
    asset = _asset(env)

    def fingerprint(name: str) -> str:
        return "sha256-" + base64.b64encode(hashlib.sha256(asset(name).encode("utf-8")).digest()).decode("ascii")

    return fingerprint


class _Ours(Environment):
    """For our own templates: they ask for attributes only, and only for those that there are, which is quicker."""

    getattr = staticmethod(getattr)  # type: ignore[assignment]


class _Folder(FileSystemLoader):
    """A folder of a stranger's templates: a link in it that leads out of it leads nowhere."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template of the folder."""
        source, filename, uptodate = super().get_source(environment, template)
        folder = os.path.realpath(self.searchpath[0])
        if os.path.commonpath((folder, os.path.realpath(filename))) != folder:
            raise TemplateNotFound(template)
        return source, filename, uptodate


class Sandbox(ImmutableSandboxedEnvironment):
    """For templates of strangers: no way to Python's insides, and nothing that makes very large values."""

    intercepted_binops = frozenset(("**", "*", "%"))
    MOST = 1_000_000
    """The largest text, list or number that one step may make."""

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse powers, and repetition beyond bounds."""
        if operator == "**":
            raise ValueError("templates take no powers")
        if operator == "*":
            for one, other in ((left, right), (right, left)):
                if isinstance(other, int) and (abs(other) > self.MOST or _size(one) * abs(other) > self.MOST):
                    raise ValueError("too large a product")
        if operator == "%" and isinstance(left, str):
            raise ValueError("templates format no text with %, nor in a trans block; join it with ~")
        return super().call_binop(context, operator, left, right)


def _size(value: Any) -> int:
    return len(value) if isinstance(value, str | list | tuple) else 1
