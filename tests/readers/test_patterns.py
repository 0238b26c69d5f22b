"""No pattern of the readers can be made to run for ever by a text written for it."""

import importlib
import pkgutil
import re
import time

import pytest

from addendum import readers

LENGTH = 100_000
LIMIT = 0.5
"""Seconds."""
HOSTILE = (
    "1.", "1", "a", " ", "\t ", "(", ")", "[", "[a](", "[a](b", "**a ", "*a ", "_a ", "__a", "~~", "`", "<", "<a ",
    "<br",
    "</a", "{%", "{{", "{{if ", "@include ", "| - ", "|-", "--- ", "- - ", ". . ", "…", "a-", "<!", "<p ", "\\",
    "&", "#",
    "ix", "§ 1", "Article 1 ", "page 1 of ", "\u200b", ">", "[^", "[x]: ", "<meta charset=", ";", "/*",
)  # fmt: skip


MODULES = [module.name for module in pkgutil.walk_packages(readers.__path__, "addendum.readers.")]


@pytest.mark.parametrize("module", MODULES)
def test_every_pattern_stays_fast_on_text_written_against_it(module: str) -> None:
    held = vars(importlib.import_module(module))
    patterns = {name: p for name, p in held.items() if isinstance(p, re.Pattern) and isinstance(p.pattern, str)}
    slow = [f"{name} on {piece!r}" for name, p in patterns.items() for piece in HOSTILE if seconds(p, piece) > LIMIT]
    assert slow == []


def seconds(pattern: "re.Pattern[str]", piece: str) -> float:
    """Return how long the pattern takes over the piece repeated."""
    text = (piece * (LENGTH // len(piece) + 1))[:LENGTH]
    start = time.process_time()
    pattern.match(text)
    pattern.sub("", text)
    return time.process_time() - start
