"""A file that fails costs the others nothing: it has its outcome, its record, and a reason without its words."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from addendum.batch import reviewing
from addendum.batch.inputs import Input
from addendum.batch.reviewing import Outcome, content_hash, review_inputs, review_one
from addendum.errors import AddendumError, DamagedFile, NoText, ReaderCrashed
from addendum.settings import Settings
from factories.messages import mail
from factories.reviews import complete_review

SETTINGS = Settings()


@pytest.fixture
def fails_with(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Have every review end in an error."""

    def set_up(error: BaseException) -> None:
        def review_file(*_: object) -> object:
            raise error

        monkeypatch.setattr(reviewing, "review_file", review_file)

    return set_up


def outcome(file: str = "acme.docx", path: Path | None = Path("/nowhere/acme.docx")) -> Outcome:
    return review_one(Input(file, path), SETTINGS)


def error_of(found: Outcome) -> AddendumError:
    assert found.error is not None
    return found.error


def test_a_file_that_is_not_there_is_an_outcome_with_its_record(tmp_path: Path) -> None:
    found = review_one(Input("gone.docx", tmp_path / "gone.docx"), SETTINGS)
    assert found.review is None
    assert error_of(found).where == "gone.docx"
    assert (found.record["verdict"], found.record["findings"]) == ("not-reviewed", [])


@pytest.mark.parametrize("error", [NoText("A scan."), DamagedFile("It is cut short."), ReaderCrashed("It ended.")])
def test_an_error_of_ours_names_the_file_and_keeps_its_sentence(
    fails_with: Callable[[BaseException], None], error: AddendumError
) -> None:
    what = error.what
    fails_with(error)
    found = error_of(outcome())
    assert (type(found), found.what, found.where) == (type(error), what, "acme.docx")


def test_an_error_of_another_file_that_was_read_with_it_names_both(
    fails_with: Callable[[BaseException], None],
) -> None:
    fails_with(NoText("A scan.", where="annex.pdf"))
    found = error_of(outcome())
    assert (found.what, found.where) == ("annex.pdf: A scan.", "acme.docx")


@pytest.mark.parametrize(
    "error", [ValueError("secret words"), KeyError("secret words"), RecursionError("secret words")]
)
def test_a_defect_is_told_without_the_words_of_the_document(
    fails_with: Callable[[BaseException], None], error: Exception
) -> None:
    fails_with(error)
    found = outcome()
    assert isinstance(found.error, ReaderCrashed)
    assert type(error).__name__ in found.error.what
    assert "secret" not in str(found.record)


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), SystemExit(2)])
def test_whoever_stops_the_run_is_obeyed(fails_with: Callable[[BaseException], None], stop: BaseException) -> None:
    fails_with(stop)
    with pytest.raises(type(stop)):
        outcome()


def test_one_bad_file_among_good_ones_is_the_only_one_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def review_file(_source: object, name: str, *_: object) -> object:
        if name == "bad.docx":
            raise DamagedFile("It is cut short.")
        return complete_review()

    monkeypatch.setattr(reviewing, "review_file", review_file)
    found: dict[int, Outcome] = {}
    names = ("a.docx", "bad.docx", "c.docx")
    review_inputs(tuple(Input(name, Path(name)) for name in names), SETTINGS, (), found.__setitem__)
    assert [found[place].record["verdict"] for place in range(3)] == ["complete", "not-reviewed", "complete"]
    assert [found[place].input.file for place in range(3)] == list(names)


def test_the_hash_is_that_of_the_bytes_and_empty_where_there_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"bytes")
    assert content_hash(Input("a.docx", path)) == hashlib.sha256(b"bytes").hexdigest()
    for nothing in (None, tmp_path, tmp_path / "gone"):
        assert content_hash(Input("a.docx", nothing)) == ""


def test_a_document_in_a_message_is_reviewed_and_known_by_its_own_bytes(tmp_path: Path) -> None:
    words = b"The Processor shall notify the Controller of a breach without undue delay."
    path = tmp_path / "mail.eml"
    path.write_bytes(mail(("dpa.txt", words)).as_bytes())
    one = Input("mail.eml/dpa.txt", path, inside="dpa.txt")
    assert content_hash(one) == hashlib.sha256(words).hexdigest()
    found = review_one(one, SETTINGS)
    told = found.record["agreement"]
    assert isinstance(told, dict)
    assert told["file"] == "mail.eml/dpa.txt"
    assert told["sha256"] == hashlib.sha256(words).hexdigest()
    gone = review_one(Input("mail.eml/x.txt", path, inside="x.txt"), SETTINGS)
    assert error_of(gone).code == "DAMAGED"
