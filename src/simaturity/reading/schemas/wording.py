"""What editors show of a type or key: a title made of its name, and its docstring as description."""

from __future__ import annotations

import ast
import inspect
import re
from functools import cache

from simaturity.core.model import Model

from .meanings import MEANINGS, TITLES


def title(name: str) -> str:
    """``SourceReference`` and ``led_by`` in words: Source reference, Led by."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.replace("_", " ")).strip()
    return words[:1].upper() + words[1:].lower()


def key_words(model: type[Model], key: str) -> dict[str, str]:
    """Title and description of a key of a model."""
    owners = [f"{base.__name__}.{key}" for base in model.__mro__]
    named = next((TITLES[name] for name in (*owners, key) if name in TITLES), title(key))
    said = field_docs(model).get(key) or next((MEANINGS[name] for name in (*owners, key) if name in MEANINGS), "")
    return {"title": named, "description": said}


def model_words(model: type[Model]) -> dict[str, str]:
    """Title and description of a type."""
    return {"title": title(model.__name__), **described(plain(inspect.getdoc(model) or ""))}


def described(words: str) -> dict[str, str]:
    """A description; editors that read Markdown get it with its code marked as such."""
    return {"description": words.replace("`", ""), **({"markdownDescription": words} if "`" in words else {})}


@cache
def field_docs(model: type[Model]) -> dict[str, str]:
    """The docstrings below the fields of a model and of those that it extends, by key in the file."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, Model) and base is not Model:
            found |= _docs_of(base)
    return found


def _docs_of(owner: type[Model]) -> dict[str, str]:
    body = ast.parse(inspect.getsource(owner)).body[0]
    assert isinstance(body, ast.ClassDef)
    docs = {}
    for before, after in zip(body.body, body.body[1:], strict=False):
        if isinstance(before, ast.AnnAssign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            assert isinstance(before.target, ast.Name)
            name = before.target.id
            docs[owner.model_fields[name].alias or name] = plain(inspect.cleandoc(str(after.value.value)))
    return docs


def plain(docstring: str) -> str:
    """A docstring as an editor shows it: code in single marks, a paragraph on one line."""
    return "\n\n".join(" ".join(part.split()) for part in docstring.replace("``", "`").split("\n\n"))


def escaped(text: str) -> str:
    """A text as Markdown that shows what it says."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~&])", r"\\\1", text)
