"""Fields are taken by type; what is absent gives its default, what is wrong its fault."""

from enum import StrEnum
from pathlib import Path

import pytest

from addendum.errors import LibraryError
from addendum.library.faults import Fault, Source, raise_if_any
from addendum.library.fields import Fields
from addendum.library.yaml_tree import read_tree


class Colour(StrEnum):
    """Two colours."""

    RED = "red"
    BLUE = "blue"


def fields(tmp_path: Path, text: str, keys: str) -> Fields:
    (tmp_path / "a.yaml").write_text(text)
    source = Source("a.yaml")
    return Fields(read_tree(tmp_path / "a.yaml", source), source, keys)


def said(table: Fields) -> list[str]:
    return [str(fault) for fault in table.source.found]


def test_what_is_optional_and_absent_is_its_default(tmp_path: Path) -> None:
    table = fields(tmp_path, "name: x\n", "name text? texts? flag? date? colour? table?")
    assert (table.text("text"), table.texts("texts"), table.flag("flag"), table.date("date")) == ("", (), False, "")
    assert table.choice("colour", Colour, Colour.BLUE) is Colour.BLUE
    assert table.tables("table", "x") == ()
    assert table.names("table") == ()
    assert said(table) == []


def test_what_is_there_is_taken_by_its_type(tmp_path: Path) -> None:
    text = "text: a\ntexts: [b, c]\nflag: true\ndate: 2018-05-25\ncolour: red\n"
    table = fields(tmp_path, text, "text texts flag date colour")
    assert (table.text("text"), table.texts("texts"), table.flag("flag")) == ("a", ("b", "c"), True)
    assert (table.date("date"), table.choice("colour", Colour, Colour.BLUE)) == ("2018-05-25", Colour.RED)
    assert said(table) == []


def test_a_missing_table_is_not_faulted_for_its_keys(tmp_path: Path) -> None:
    table = fields(tmp_path, "name: x\n", "name inner?")
    assert table.table("inner", "must").text("must") == ""
    assert said(table) == []


def test_an_inner_table_is_checked_for_its_keys(tmp_path: Path) -> None:
    table = fields(tmp_path, "inner:\n  other: 1\n", "inner")
    table.table("inner", "must")
    assert said(table) == [
        'a.yaml:2: The key "other" is not known here; known: must.',
        'a.yaml:2: The key "must" is missing.',
    ]


@pytest.mark.parametrize("value", ["yes", "True", "1", '"true"', "[]"])
def test_only_true_and_false_are_flags(tmp_path: Path, value: str) -> None:
    table = fields(tmp_path, f"flag: {value}\n", "flag")
    assert table.flag("flag") is False
    assert said(table) == ['a.yaml:1: "flag" must be true or false.']


@pytest.mark.parametrize("value", ["2018-5-25", "25.05.2018", "2018-05-32", "2018-00-10", "soon", "[]"])
def test_only_whole_days_are_dates(tmp_path: Path, value: str) -> None:
    table = fields(tmp_path, f"date: {value}\n", "date")
    assert table.date("date") == ""
    assert said(table) == ['a.yaml:1: "date" must be a date such as 2018-05-25.']


@pytest.mark.parametrize("value", ["1", "1.5", "yes", "no", "null", "2018-05-25", "[a]", "{a: b}"])
def test_only_text_is_text(tmp_path: Path, value: str) -> None:
    table = fields(tmp_path, f"text: {value}\n", "text")
    table.text("text")
    assert len(said(table)) == 1


def test_a_name_keeps_its_line(tmp_path: Path) -> None:
    table = fields(tmp_path, "inner:\n  one: {x: a}\n  two: {x: b}\n", "inner")
    assert [(name, each.line, each.text("x")) for name, each in table.named("inner", "x")] == [
        ("one", 2, "a"),
        ("two", 3, "b"),
    ]


def test_faults_are_raised_once_each_in_order() -> None:
    found = [Fault("b.yaml", 1, "x"), Fault("a.yaml", 10, "x"), Fault("a.yaml", 9, "x"), Fault("b.yaml", 1, "x")]
    with pytest.raises(LibraryError, match=r"3 faults, the first: a\.yaml:9: x") as raised:
        raise_if_any(found, "here")
    assert raised.value.faults == ("a.yaml:9: x", "a.yaml:10: x", "b.yaml:1: x")


def test_no_fault_raises_nothing() -> None:
    raise_if_any([], "here")
