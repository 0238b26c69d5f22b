"""The folder of each file's papers: a file added later never moves another's."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from addendum.api.naming import key
from addendum.batch.inputs import Input
from addendum.batch.places import Placed, place_all
from addendum.batch.run_file import Entry

NOTHING: Mapping[str, Entry] = MappingProxyType({})


def one(file: str, sha256: str = "aaaaaaaa1") -> tuple[Input, str]:
    return Input(file, Path("/in", file)), sha256


def places(*placed: Placed) -> list[str]:
    return [each.place.as_posix() for each in placed]


def remembered(placed: tuple[Placed, ...]) -> dict[str, Entry]:
    return {
        each.place.as_posix(): Entry(
            each.input.file, each.sha256, "OK", each.place.as_posix(), "2026-11-24", each.source
        )
        for each in placed
    }


def test_a_file_lies_in_its_own_name() -> None:
    assert places(*place_all([one("acme.docx"), one("acme.pdf"), one("sub/acme.docx")], NOTHING)) == [
        "acme",
        "acme-pdf",
        "sub/acme",
    ]


def test_a_name_that_is_taken_gets_eight_digits_of_the_content() -> None:
    made = place_all([one("acme.docx"), one("ACME.docx", "bbbbbbbb2"), one("acme-pdf.docx"), one("acme.pdf")], NOTHING)
    assert places(*made) == ["acme", "ACME-bbbbbbbb", "acme-pdf", "acme-pdf-aaaaaaaa"]


def test_the_files_at_the_top_of_the_folder_are_taken() -> None:
    made = place_all([one("run.json.docx"), one("Matrix.csv.docx")], NOTHING)
    assert places(*made) == ["run.json-aaaaaaaa", "Matrix.csv-aaaaaaaa"]


def test_a_file_added_later_moves_nothing() -> None:
    first = place_all([one("b/acme.docx"), one("zeta.docx")], NOTHING)
    again = place_all([one("B/acme.docx", "cccccccc3"), one("b/acme.docx"), one("zeta.docx")], remembered(first))
    assert places(*again) == ["B/acme-cccccccc", "b/acme", "zeta"]


def test_a_newer_version_of_a_file_takes_the_place_of_the_older() -> None:
    first = place_all([one("acme.docx")], NOTHING)
    (again,) = place_all([one("acme.docx", "bbbbbbbb2")], remembered(first))
    assert again.place.as_posix() == "acme"
    assert again.entry is not None


def test_a_file_of_the_same_name_from_elsewhere_takes_nobodys_place() -> None:
    first = place_all([one("acme.docx")], NOTHING)
    other = (Input("acme.docx", Path("/elsewhere/acme.docx")), "bbbbbbbb2")
    (again,) = place_all([other], remembered(first))
    assert again.place.as_posix() == "acme-bbbbbbbb"
    assert again.entry is None


def test_the_same_file_in_a_folder_that_was_moved_keeps_its_place() -> None:
    first = place_all([one("acme.docx")], NOTHING)
    (again,) = place_all([(Input("acme.docx", Path("/moved/acme.docx")), "aaaaaaaa1")], remembered(first))
    assert again.place.as_posix() == "acme"


@given(st.lists(st.tuples(st.text(max_size=12), st.sampled_from([".docx", ".pdf", ".md", ""])), max_size=12))
def test_no_two_files_ever_share_a_place(files: list[tuple[str, str]]) -> None:
    made = place_all([one(f"{name}{suffix}", "same") for name, suffix in files], NOTHING)
    assert len({key(each.place) for each in made}) == len(files)
