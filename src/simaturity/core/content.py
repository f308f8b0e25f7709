"""What a file says, as a number: the same for the same content, however it is laid out."""

from __future__ import annotations

import hashlib
import json

from .model import Model


def content_hash(model: Model) -> str:
    """The SHA-256 of a profile, rubric or checklist, in hexadecimal digits.

    Over the model in canonical JSON: keys sorted, what stands at its default left out. Layout, comments and the order
    of keys change nothing; nor do texts in further languages that stand in files beside.
    """
    data = model.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
