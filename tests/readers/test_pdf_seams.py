"""Where a paragraph of a PDF is no contiguous run of the file: torn by a page, or beside other text."""

from itertools import pairwise

from addendum.model.agreement import Provision
from factories.drawn_pdf import lines, ruled_table, text
from factories.pdf_prose import PROSE, WHOLE, read

LEFT = [
    "The processor acts only on the",
    "instructions that the controller",
    "gives it in writing and keeps",
    "a record of each of them.",
]
RIGHT = [
    "The controller may audit the",
    "processor once in every year",
    "and whenever a breach has been",
    "found there.",
]


def pieces(provision: Provision) -> list[str]:
    edges = (0, *provision.seams, len(provision.text))
    return [provision.text[a:b].strip() for a, b in pairwise(edges)]


def set_wide(x: float, y: float, words: list[str]) -> str:
    return "".join(text(x, y + 19 * n, line) for n, line in enumerate(words))


def test_a_paragraph_on_one_page_has_no_seam() -> None:
    assert [p.seams for p in read(lines(72, 100, PROSE)).provisions] == [()]


def test_two_columns_of_prose_set_close_have_no_seams() -> None:
    columns = read(lines(72, 100, LEFT) + lines(320, 100, RIGHT)).provisions
    assert [pieces(p) for p in columns] == [[" ".join(LEFT)], [" ".join(RIGHT)]]


def test_two_columns_set_wide_are_parted_line_by_line() -> None:
    columns = read(set_wide(72, 100, LEFT) + set_wide(320, 100, RIGHT)).provisions
    assert [pieces(p) for p in columns] == [LEFT, RIGHT]


def test_columns_under_small_headings_are_told_as_such() -> None:
    heads = text(72, 100, "PART ONE", size=6) + text(320, 100, "PART TWO", size=6)
    found = read(heads + set_wide(72, 116, LEFT) + set_wide(320, 116, RIGHT)).provisions
    assert [p.text for p in found] == ["PART ONE", " ".join(LEFT), "PART TWO", " ".join(RIGHT)]


def test_lines_set_wide_with_nothing_beside_them_have_no_seams() -> None:
    assert [p.seams for p in read(set_wide(72, 100, PROSE)).provisions] == [()]


def test_a_page_s_end_is_a_seam() -> None:
    (found,) = read(lines(72, 100, PROSE[:2]), lines(72, 100, PROSE[2:])).provisions
    assert pieces(found) == [" ".join(PROSE[:2]), PROSE[2]]


def test_a_word_torn_by_a_column_s_end_belongs_to_neither_piece() -> None:
    left = [*LEFT[:3], "a record of each infringe-"]
    right = ["ment of the law that it sees in", "them, whatever it is and who", "ever gave the instruction."]
    (found,) = read(lines(72, 100, left) + lines(320, 100, right)).provisions
    before, after = " ".join((*LEFT[:3], "a record of each")), " ".join(right).removeprefix("ment ")
    assert pieces(found) == [before, "infringement", after]


def test_a_cell_beside_another_is_parted_line_by_line() -> None:
    rows = [("Measure", "Detail"), ("Data at\nrest", "All data is encrypted\nwith AES-256.")]
    page = text(72, 80, WHOLE[:60]) + ruled_table(72, 100, (120, 250), rows)
    cells = {p.text: pieces(p) for p in read(page).provisions}
    assert cells["All data is encrypted with AES-256."] == ["All data is encrypted", "with AES-256."]
    assert cells["Measure"] == ["Measure"]


def test_wide_lines_under_a_hung_number_are_parted() -> None:
    page = text(72, 100, "1. " + PROSE[0]) + text(84, 119, PROSE[1]) + text(84, 138, PROSE[2])
    (found,) = read(page).provisions
    assert pieces(found) == ["1. " + PROSE[0], " ".join(PROSE[1:])]


def test_close_lines_under_a_hung_number_are_not() -> None:
    page = text(72, 100, "1. " + PROSE[0]) + lines(84, 114, PROSE[1:])
    assert [p.seams for p in read(page).provisions] == [()]


def test_words_far_apart_on_a_line_are_parted() -> None:
    found = read(text(72, 100, "The services are") + text(300, 100, "hosting and support.")).provisions[0]
    assert pieces(found) == ["The services are", "hosting and support."]
