"""Names that every file system takes."""

import unicodedata
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.api.naming import MAX_NAME, key, paper_name, place_of, safe, stays_below, stem_of, told_apart

LONGEST = "_converted_redline.docx"
FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}


@pytest.mark.parametrize("name", ["Acme DPA", "Auftragsverarbeitung", "2026-11 (final)", "Müller & Søn", "契約書"])
def test_an_honest_name_stays_as_it_is(name: str) -> None:
    assert safe(name) == name


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a/b\\c", "a_b_c"),
        ("..", "_"),
        (".hidden", "_hidden"),
        ("dots and space. . ", "dots and space"),
        ("CON", "CON_"),
        ("nul.tar", "nul.tar_"),
        ("lpt¹", "lpt¹_"),
        ("console", "console"),
        ("a\u202eb\u200bc", "a_b_c"),
        ("bell\x07", "bell_"),
        ("e\u0301", "é"),
        ("\udce4", "_"),
        ("", "_"),
    ],
)
def test_what_some_system_refuses_is_replaced(name: str, made: str) -> None:
    assert safe(name) == made


@given(st.text())
def test_every_name_becomes_one_that_windows_takes(name: str) -> None:
    made = safe(name)
    assert made
    assert not FORBIDDEN & set(made)
    assert not made.endswith((".", " "))
    assert made not in (".", "..")
    assert not made.startswith(".")
    assert unicodedata.is_normalized("NFC", made)
    assert len(made + LONGEST) <= MAX_NAME + 2
    assert len((made + LONGEST).encode()) <= 255


@given(st.text(max_size=60))
def test_a_safe_name_is_safe_already(name: str) -> None:
    assert safe(safe(name)) == safe(name)


def test_a_long_name_is_cut_between_letters() -> None:
    letter = "q\u0323"  # has no composed form
    made = safe(letter * 60)
    assert made == letter * (len(made) // 2)


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("acme.docx", "acme"),
        ("acme.DOCX", "acme"),
        ("acme.pdf", "acme-pdf"),
        ("acme.html", "acme-html"),
        ("acme.md", "acme-md"),
        ("acme.txt", "acme-txt"),
        ("stdin", "stdin"),
        ("v1.2.docx", "v1.2"),
        ("a/b/acme.docx", "a/b/acme"),
        ("../../etc/acme.docx", "_/_/etc/acme"),
        ("internal/acme.docx", "internal_/acme"),
        ("External/acme.docx", "External_/acme"),
        ("external.docx", "external_"),
    ],
)
def test_the_place_mirrors_the_folders_and_names_the_kind(file: str, place: str) -> None:
    assert place_of(file) == PurePosixPath(place)


@given(st.text())
def test_a_place_never_leaves_its_folder(file: str) -> None:
    place = place_of(file)
    assert not place.is_absolute()
    assert ".." not in place.parts


def test_names_are_told_apart_by_eight_digits_of_the_content() -> None:
    made = told_apart(PurePosixPath("sub/acme"), "0123456789abcdef")
    assert made == PurePosixPath("sub/acme-01234567")
    assert len(told_apart(PurePosixPath("x" * 90), "0123456789").name + LONGEST) <= MAX_NAME


def test_places_are_compared_without_case_and_composition() -> None:
    assert key(PurePosixPath("Sub/ÉCOLE")) == key(PurePosixPath("sub/e\u0301cole"))
    assert key(PurePosixPath("a")) != key(PurePosixPath("b"))


def test_a_stem_is_a_safe_name_without_folders() -> None:
    assert stem_of("sub/Acme: DPA.docx") == "Acme_ DPA"
    assert stem_of(".docx") == "_docx"


def test_a_paper_is_named_after_its_file_and_what_it_is() -> None:
    assert paper_name("{stem}_{paper}", "acme", "redline.docx", "2026-01-10") == "acme_redline.docx"
    assert paper_name("{date} {paper} ({stem})", "acme", "clean.docx", "2026-01-10") == "2026-01-10 clean (acme).docx"


@given(
    st.text(max_size=120),
    st.sampled_from(("{stem}_{paper}", "{stem} {stem} {paper}", "Example LLP {date} {stem} {paper}")),
)
def test_two_papers_of_one_file_never_share_a_name(name: str, pattern: str) -> None:
    endings = ("redline.docx", "clean.docx", "amendment.docx", "converted.docx", "converted_redline.docx")
    names = {paper_name(pattern, stem_of(f"{name}漢{name}.docx"), ending, "2026-01-10") for ending in endings}
    assert len(names) == len(endings)
    assert all(len(one) <= MAX_NAME and len(one.encode()) <= 240 for one in names)


@pytest.mark.parametrize("letter", ["a", "漢"])
def test_of_a_long_name_the_files_part_is_cut_and_never_what_the_paper_is(letter: str) -> None:
    name = paper_name("{stem}_{paper}", stem_of(letter * 120), "converted_redline.docx", "2026-01-10")
    assert name.startswith(letter * 20)
    assert name.endswith("_converted_redline.docx")


@pytest.mark.parametrize("path", ["", "/etc/passwd", "..", "a/../../b", "a\\..\\b", "C:/b", "C:b", "//host/share/b"])
def test_a_path_that_leaves_its_folder_on_some_system_is_known(path: str) -> None:
    assert not stays_below(path)


@given(st.lists(st.text(max_size=20).map(lambda part: part.replace("/", "")), min_size=1, max_size=3))
def test_every_place_stays_below_its_folder(parts: list[str]) -> None:
    assert stays_below(place_of("/".join([*parts, "acme.docx"])).as_posix())
