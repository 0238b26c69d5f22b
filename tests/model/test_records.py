"""What holds for every record of the model: nobody can change one, and it goes through a process's pipe unharmed."""

import importlib
import pkgutil
import typing
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from enum import StrEnum
from types import MappingProxyType

import pytest

from addendum import model
from addendum.isolation import wire
from addendum.model.amendment import Amendment, Edit, EditKind, Form
from addendum.model.matrix import Cell, Column, Matrix, Row
from addendum.model.proof import Check, Proof
from addendum.model.review import Verdict
from factories.jobs import an_agreement
from factories.reviews import mixed_review

MODULES = [importlib.import_module(f"addendum.model.{found.name}") for found in pkgutil.iter_modules(model.__path__)]
OWN = [
    held
    for module in MODULES
    for held in vars(module).values()
    if isinstance(held, type) and held.__module__ == module.__name__
]
RECORDS = [held for held in OWN if is_dataclass(held)]
WORDS = [held for held in OWN if issubclass(held, StrEnum)]


def test_the_model_holds_records_and_words_and_nothing_else() -> None:
    assert [held.__name__ for held in OWN if held not in RECORDS and held not in WORDS] == []
    assert len(RECORDS) > 20
    assert len(WORDS) > 8


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_is_frozen_slotted_and_says_what_it_is(record: type) -> None:
    settings = record.__dataclass_params__  # type: ignore[attr-defined]  # every dataclass has them
    assert settings.frozen
    assert "__slots__" in vars(record)
    assert record.__doc__
    assert not record.__doc__.startswith(f"{record.__name__}(")


@pytest.mark.parametrize("record", RECORDS)
def test_no_field_of_a_record_can_be_changed_from_inside(record: type) -> None:
    hints = typing.get_type_hints(record)
    changeable = {list, dict, set, bytearray}
    assert [name for name, hint in hints.items() if typing.get_origin(hint) in changeable or hint in changeable] == []


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_the_model_is_written_as_files_and_options_write_it(word: type[StrEnum]) -> None:
    assert all(each.value == each.value.lower() and "_" not in each.value for each in word)
    assert len({each.value for each in word}) == len(list(word))


def test_setting_a_field_fails() -> None:
    check = Check("reject", holds=False, what="It differs.")
    with pytest.raises(FrozenInstanceError):
        check.holds = True  # type: ignore[misc]  # that is the point


COLUMN = Column("dpa.audits", "Audits", "GDPR Art. 28(3)(h)", "law", "mandatory")
EDIT = Edit("dpa.audits/1", "dpa.audits", ("allow",), EditKind.INSERT_WORDS, "body/1", 3, 3, new="x")


@pytest.mark.parametrize(
    "record",
    [
        an_agreement("acme.txt"),
        mixed_review(),
        Amendment(mixed_review(), Form.SCATTERED, (EDIT,)),
        Proof((Check("opens", holds=True, what="all"),), "a", "b", ("open",)),
        Matrix("p", (COLUMN,), (Row("a.docx", cells=MappingProxyType({"dpa.audits": Cell(Verdict.MET)})),)),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_record_comes_back_equal_from_another_process(record: object) -> None:
    back = wire.loads(wire.dumps(wire.Success(record)))
    assert isinstance(back, wire.Success)
    assert back.value == record


@pytest.mark.parametrize("record", RECORDS)
def test_a_field_that_may_be_left_out_defaults_to_nothing_said(record: type) -> None:
    hints = typing.get_type_hints(record)
    texts = [one for one in fields(record) if hints[one.name] is str]
    given = {one.name: one.default for one in texts if isinstance(one.default, str) and one.default}
    assert given.items() <= {"story": "body", "kind": "agreement", "verdict": "not-reviewed"}.items()


def test_a_record_copied_with_a_change_leaves_the_first_as_it_was() -> None:
    before = an_agreement("a.txt")
    after = replace(before, language="de")
    assert (before.language, after.language) == ("en", "de")
