"""The folder of each file's papers: a file added later never moves another's."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from addendum.api.naming import key
from addendum.batch.entry import Entry
from addendum.batch.inputs import Input
from addendum.batch.places import Placed, place_all

NOTHING: Mapping[str, Entry] = MappingProxyType({})


class Hashes:
    """The hashes of made-up files, and which of them were asked for."""

    def __init__(self) -> None:
        self.of: dict[Input, str] = {}
        self.asked: list[str] = []

    def __call__(self, one: Input) -> str:
        self.asked.append(one.file)
        return self.of[one]


def place(files: list[tuple[Input, str]], entries: Mapping[str, Entry] = NOTHING) -> tuple[Placed, ...]:
    """Place the files; each comes with the hash of its bytes."""
    hashes = Hashes()
    hashes.of = dict(files)
    return place_all((one for one, _ in files), entries, hashes)


def one(file: str, sha256: str = "aaaaaaaa1") -> tuple[Input, str]:
    return Input(file, Path("/in", file)), sha256


def places(*placed: Placed) -> list[str]:
    return [each.place.as_posix() for each in placed]


def remembered(placed: tuple[Placed, ...]) -> dict[str, Entry]:
    return {
        each.place.as_posix(): Entry(
            each.input.file, "aaaaaaaa1", "OK", each.place.as_posix(), "2026-11-24", each.source
        )
        for each in placed
    }


def test_a_file_lies_in_its_own_name() -> None:
    assert places(*place([one("acme.docx"), one("acme.pdf"), one("sub/acme.docx")])) == [
        "acme",
        "acme-pdf",
        "sub/acme",
    ]


def test_a_name_that_is_taken_gets_eight_digits_of_the_content() -> None:
    made = place([one("acme.docx"), one("ACME.docx", "bbbbbbbb2"), one("acme-pdf.docx"), one("acme.pdf")])
    assert places(*made) == ["acme", "ACME-bbbbbbbb", "acme-pdf", "acme-pdf-aaaaaaaa"]


def test_the_files_at_the_top_of_the_folder_are_taken() -> None:
    made = place([one("run.json.docx"), one("Matrix.csv.docx")])
    assert places(*made) == ["run.json-aaaaaaaa", "Matrix.csv-aaaaaaaa"]


def test_a_file_added_later_moves_nothing() -> None:
    first = place([one("b/acme.docx"), one("zeta.docx")])
    again = place([one("B/acme.docx", "cccccccc3"), one("b/acme.docx"), one("zeta.docx")], remembered(first))
    assert places(*again) == ["B/acme-cccccccc", "b/acme", "zeta"]


def test_a_newer_version_of_a_file_takes_the_place_of_the_older() -> None:
    first = place([one("acme.docx")])
    (again,) = place([one("acme.docx", "bbbbbbbb2")], remembered(first))
    assert again.place.as_posix() == "acme"
    assert again.entry is not None


def test_a_file_of_the_same_name_from_elsewhere_takes_nobodys_place() -> None:
    first = place([one("acme.docx")])
    other = (Input("acme.docx", Path("/elsewhere/acme.docx")), "bbbbbbbb2")
    (again,) = place([other], remembered(first))
    assert again.place.as_posix() == "acme-bbbbbbbb"
    assert again.entry is None


def test_the_same_file_in_a_folder_that_was_moved_keeps_its_place() -> None:
    first = place([one("acme.docx")])
    (again,) = place([(Input("acme.docx", Path("/moved/acme.docx")), "aaaaaaaa1")], remembered(first))
    assert again.place.as_posix() == "acme"


@given(st.lists(st.tuples(st.text(max_size=12), st.sampled_from([".docx", ".pdf", ".md", ""])), max_size=12))
def test_no_two_files_ever_share_a_place(files: list[tuple[str, str]]) -> None:
    made = place([one(f"{name}{suffix}", "same") for name, suffix in files])
    assert len({key(each.place) for each in made}) == len(files)


def test_the_bytes_of_a_file_are_looked_at_only_where_names_do_not_tell() -> None:
    hashes = Hashes()
    hashes.of = dict([one("acme.docx"), one("bolt.docx"), one("BOLT.docx", "bbbbbbbb2")])
    placed = place_all(hashes.of, NOTHING, hashes)
    assert hashes.asked == ["BOLT.docx"]
    hashes.asked.clear()
    place_all(hashes.of, remembered(placed), hashes)
    assert hashes.asked == []


def test_a_file_is_known_by_its_path_before_it_is_known_by_its_bytes() -> None:
    """Two folders hold a file of one name and one text; each keeps the place it had."""
    files = [(Input("acme.docx", Path("/one/acme.docx")), "same"), (Input("acme.docx", Path("/two/acme.docx")), "same")]
    first = place(files)
    again = place(list(reversed(files)), remembered(first))
    assert [each.entry and each.entry.place for each in again] == [each.place.as_posix() for each in reversed(first)]


def test_documents_of_one_message_lie_in_different_places_and_are_known_apart() -> None:
    inside = [Input(f"mail.eml/{name}", Path("/in/mail.eml"), inside=name) for name in ("a.docx", "b.docx")]
    placed = place([(one, "aaaaaaaa1") for one in inside])
    assert places(*placed) == ["mail.eml/a", "mail.eml/b"]
    assert placed[0].source != placed[1].source
