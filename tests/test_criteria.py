"""docs/criteria.md: forty expectations, each with tests that exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = re.findall(
    r"^\| (\d+) \| (.+?) \| (.*?) \| (.*?) ?\|$", (ROOT / "docs" / "criteria.md").read_text("utf-8"), re.MULTILINE
)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


@cache
def names_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_there_are_forty_and_none_is_passed_over() -> None:
    assert [int(number) for number, *_ in ROWS] == list(range(1, 41))


@pytest.mark.parametrize(("number", "expected", "held_by", "remark"), ROWS, ids=[number for number, *_ in ROWS])
def test_each_is_held_by_tests_that_exist_or_says_why_not(
    number: str, expected: str, held_by: str, remark: str
) -> None:
    named = TEST.findall(held_by)
    assert expected, number
    assert named or remark, f"{number} is held by nothing"
    assert TEST.sub("", held_by).strip() == "", f"{number} names something that is no test"
    assert [f"{path}::{name}" for path, name in named if name not in names_in(path)] == []
