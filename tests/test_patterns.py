"""No regular expression of ours, wherever it stands, can be made to run for ever by a text written for it."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

import pytest

import addendum

LENGTH = 700
LIMIT = 0.3
"""Seconds of computing, at every place of the text: what is cubic or worse takes minutes."""
HOSTILE = (
    "1.", "a", "A ", "\t ", "(", "“a", "a-", "a, ", "1.1 ", "§ 1", "Art. 28(3)(a) ", "the Processor ", "shall not ",
    "<a ", "a@b.", "___", ". . ", "72 hours ", "a\n",
)  # fmt: skip
_CALLS = frozenset({"compile", "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split"})
NAMES = sorted(
    module.name for module in pkgutil.walk_packages(addendum.__path__, "addendum.") if "__main__" not in module.name
)
Pattern = re.Pattern[str]


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("addendum.readers.")])
def test_every_pattern_stays_fast_on_text_written_against_it(name: str) -> None:
    found = {pattern.pattern: pattern for pattern in patterns_of(name)}
    assert [shown for shown, one in found.items() for piece in HOSTILE if seconds(one, piece) > LIMIT] == []


def test_patterns_are_found_wherever_they_are_kept() -> None:
    held = {"one": re.compile("a"), "more": (re.compile("b"), {"x": [re.compile("c")]}), "none": 5}
    assert {one.pattern for one in reachable(held)} == {"a", "b", "c"}
    source = "import re\nA = 'd'\ndef f(x):\n    re.search('e', x)\n    re.sub(A, '', x)\n    re.search(f'{x}', x)\n"
    assert {one.pattern for one in written(source, {"A": "d"})} == {"d", "e"}


def test_a_pattern_that_hangs_would_be_noticed() -> None:
    assert seconds(re.compile(r"\s+$"), "a ") < LIMIT
    assert seconds(re.compile(r"\w+\w+\d"), "a") > LIMIT


def patterns_of(name: str) -> Iterator[Pattern]:
    """Yield the patterns that a module holds, and those written into its calls."""
    module = importlib.import_module(name)
    yield from reachable(vars(module))
    if module.__file__:
        with open(module.__file__, encoding="utf-8") as file:  # noqa: PTH123  a name that may be any
            yield from written(file.read(), vars(module))


def reachable(held: object, depth: int = 4) -> Iterator[Pattern]:
    """Yield the patterns in a value and in what it is made of."""
    if isinstance(held, re.Pattern):
        yield from [held] if isinstance(held.pattern, str) else []
    elif depth:
        for one in inside(held):
            yield from reachable(one, depth - 1)


def inside(held: object) -> Iterable[object]:
    """Return what a mapping, a sequence, a set or a record is made of."""
    if isinstance(held, Mapping):
        return held.values()
    if isinstance(held, (tuple, list, set, frozenset)):
        return held
    if is_dataclass(held) and not isinstance(held, type):
        return [getattr(held, field.name, None) for field in fields(held)]
    return ()


def written(source: str, names: Mapping[str, object]) -> Iterator[Pattern]:
    """Yield the patterns that stand in calls of ``re`` as they are, or by the name of a constant."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _CALLS
            and node.args
        ):
            is_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            first = node.args[0]
            text = first.value if isinstance(first, ast.Constant) else names.get(getattr(first, "id", ""))
            if is_re and isinstance(text, str):
                yield re.compile(text, re.IGNORECASE)


@cache
def hostile(piece: str) -> str:
    """Return the piece repeated."""
    return (piece * (LENGTH // len(piece) + 1))[:LENGTH]


def seconds(pattern: Pattern, piece: str) -> float:
    """Return how long the pattern takes over the piece repeated."""
    text = hostile(piece)
    start = time.process_time()
    pattern.match(text)
    for _ in pattern.finditer(text):
        if time.process_time() - start > LIMIT:
            break
    return time.process_time() - start
