"""What each comment of a messy text belongs to, found in its characters alone, without any parser."""

from __future__ import annotations

import re

from .messy import COMMENT, WORD

_PART = re.compile(rf"{COMMENT.pattern}.*|{WORD.pattern}|[\[\]{{}}\n]|\S")
_MARK = re.compile(r"\s*[:,\[{][\s:,\[{]*([|>][-+0-9]*)?\s*")
"""Marks that stand in a line of their own; the word before them is further up."""
Owner = tuple[str, str]
"""A side and a word; the word is empty where neither a key nor a value stands near enough to tell."""


def sequence(text: str) -> list[str]:
    """Every word and comment, in order, a comment with the side on which it stands."""
    found = []
    for match in re.finditer(rf"{COMMENT.pattern}|{WORD.pattern}", text):
        part = match.group()
        if part.startswith("#"):
            part += " above" if _is_above(text, match.start()) else " beside"
        found.append(part)
    return found


def header(text: str) -> list[str]:
    """The comments above the first word of all, which may be the header of the file."""
    first = WORD.search(text)
    return COMMENT.findall(text[: first.start()]) if first else []


def owners(text: str) -> dict[str, Owner]:
    """What each comment stands beside or above; of a tame text, whose quotes hold no brackets."""
    found: dict[str, Owner] = {}
    for match in COMMENT.finditer(text):
        start = match.start()
        if _is_above(text, start):
            found[match.group()] = _above(text, start, start - text.rfind("\n", 0, start) - 1)
        else:
            found[match.group()] = ("beside", _before(text, start))
    return found


def _is_above(text: str, start: int) -> bool:
    """Whether a comment stands above what follows: in its line is nothing else, or a mark that tells nothing."""
    head = text[text.rfind("\n", 0, start) + 1 : start].strip()
    if head == ",":  # it belongs to what stands before the comma, if no comment is in between
        before = text[:start].rstrip().removesuffix(",").rstrip()
        return bool(COMMENT.search(before[before.rfind("\n") + 1 :]))
    return head in ("", "?", "---")


def _before(text: str, end: int) -> str:
    """The word behind which something stands: of a whole in brackets the word before it, or its own."""
    depth = 0
    within: list[str] = []
    for match in reversed(list(_PART.finditer(text, 0, end))):
        part = match.group()
        if part in ("]", "}"):
            depth += 1
        elif part in ("[", "{") and depth:
            depth -= 1
        elif part in ("[", "{", ",") and within and not depth:
            break
        elif WORD.fullmatch(part) and depth:
            within.append(part)
        elif WORD.fullmatch(part):
            return part
        elif part == "\n" and not depth and not _MARK.fullmatch(text, match.end(), end):
            break
    return min(within, default="")


def _above(text: str, start: int, column: int) -> Owner:
    """What something stands above; further in than what follows, it belongs to what comes before."""
    tail = text[text.index("\n", start) :] if "\n" in text[start:] else ""
    rest = _bare(tail)
    stripped = rest.lstrip()
    indent = len(rest[: len(rest) - len(stripped)].rpartition("\n")[2])
    if not stripped or (column > indent and not _in_brackets(text[:start])):
        return ("tail", "")
    return ("above", _unit(stripped, indent))


def _in_brackets(text: str) -> bool:
    bare = _bare(text)
    return sum(bare.count(one) for one in "[{") > sum(bare.count(one) for one in "]}")


def _bare(text: str) -> str:
    return re.sub(rf"{COMMENT.pattern}.*", "", text)


def _unit(text: str, indent: int) -> str:
    """The first word of what stands here; of what a sort may turn round, an item or brackets, the least one."""
    text = text.lstrip(",:? \n")
    if text[:1] in ("]", "}"):
        return ""
    if text[:1] in ("[", "{"):
        depth, words = 0, []
        for match in _PART.finditer(text):
            part = match.group()
            depth += (part in ("[", "{")) - (part in ("]", "}"))
            words += WORD.findall(part)
            if not depth:
                break
        return min(words, default="")
    if text.startswith(("- ", "-\n")):
        item, *lines = text.split("\n")
        for line in lines:
            if line.strip() and len(line) - len(line.lstrip()) <= indent:
                break
            item += line
        return min(WORD.findall(item), default="")
    found = WORD.search(text)
    return found.group() if found else ""
