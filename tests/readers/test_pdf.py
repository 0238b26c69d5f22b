"""What the PDF reader makes of pages drawn by hand, and of real ones."""

import re
import time
import unicodedata
from collections import Counter

import pytest

from addendum.errors import DamagedFile, EncryptedFile, LimitReached, NoText
from addendum.model.agreement import Agreement, NoteKind, ProvisionKind
from addendum.readers.pdf import read_pdf
from factories.corpus import corpus_file
from factories.drawn_pdf import WIDTH, bold, drawn_pdf, image, lines, rectangle, ruled_table, text

PROSE = [
    "The Processor shall process personal data only on documented instructions",
    "from the Controller, and shall inform the Controller at once if it thinks that",
    "an instruction infringes the law.",
]
WHOLE = " ".join(PROSE)
OTHER = [
    "The Processor shall ensure that persons authorised to process the personal",
    "data have committed themselves to confidentiality in writing.",
]


def read(*pages: str) -> Agreement:
    return read_pdf(drawn_pdf(*pages), "agreement.pdf")


def texts(agreement: Agreement) -> list[str]:
    return [provision.text for provision in agreement.provisions]


def notes(agreement: Agreement, kind: NoteKind) -> list[str]:
    return [f"{note.where}: {note.what}" for note in agreement.notes if note.kind is kind]


def test_wrapped_lines_become_one_paragraph() -> None:
    agreement = read(lines(72, 100, PROSE))
    assert texts(agreement) == [WHOLE]
    assert (agreement.format, agreement.language, agreement.parties, agreement.pages) == ("pdf", "und", (), 1)
    assert agreement.notes == ()


def test_a_gap_parts_paragraphs() -> None:
    assert texts(read(lines(72, 100, PROSE) + lines(72, 160, OTHER))) == [WHOLE, " ".join(OTHER)]


def test_a_short_last_line_parts_paragraphs_without_a_gap() -> None:
    assert texts(read(lines(72, 100, [*PROSE, *OTHER]))) == [WHOLE, " ".join(OTHER)]


def test_numbers_begin_provisions_and_stay_in_the_text() -> None:
    page = bold(72, 100, "7. Audit rights", size=13) + lines(72, 130, ["7.1 First duty.", "7.2 Second duty."])
    agreement = read(page)
    assert texts(agreement) == ["7. Audit rights", "7.1 First duty.", "7.2 Second duty."]
    heading, first, second = agreement.provisions
    assert heading.kind is ProvisionKind.HEADING
    assert (first.number, first.typed_number, first.parent) == ("7.1", True, heading.at)
    assert second.heading == "Audit rights"


def test_a_reference_at_the_start_of_a_line_begins_no_provision() -> None:
    page = lines(
        72,
        100,
        [
            "The rights of the Controller to have the Processor audited are those that Clause",
            "7.2 of the Agreement and the law give it, and no others.",
        ],
    )
    assert len(read(page).provisions) == 1


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    agreement = read(lines(72, 100, PROSE[:2]), lines(72, 100, PROSE[2:]))
    assert texts(agreement) == [WHOLE]
    assert agreement.provisions[0].page == 1


def test_a_paragraph_that_ends_with_the_page_stays_alone() -> None:
    agreement = read(lines(72, 100, PROSE), lines(72, 100, OTHER))
    assert [(p.text, p.page) for p in agreement.provisions] == [(WHOLE, 1), (" ".join(OTHER), 2)]


def test_running_heads_and_page_numbers_are_left_out_and_counted() -> None:
    pages = [
        text(72, 40, "ACME Data Processing Agreement")
        + lines(72, 200, [f"This is the sentence number {n} of the agreement."])
        + text(280, 800, f"Page {n} of 4")
        for n in range(1, 5)
    ]
    agreement = read(*pages)
    assert texts(agreement) == [f"This is the sentence number {n} of the agreement." for n in range(1, 5)]
    assert [p.page for p in agreement.provisions] == [1, 2, 3, 4]
    assert notes(agreement, NoteKind.INFO) == ["all pages: 8 running heads, feet and page numbers were left out"]


def test_a_text_repeated_in_the_middle_of_pages_is_no_running_head() -> None:
    agreement = read(*[text(72, 400, "The parties agree on this.")] * 3)
    assert len(agreement.provisions) == 3


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [
        "The processor acts only on the",
        "instructions that the controller",
        "gives it in writing and keeps",
        "a record of each of them.",
    ]
    right = [
        "The controller may audit the",
        "processor once in every year",
        "and whenever a breach has been",
        "found in its own systems.",
    ]
    agreement = read(lines(72, 100, left) + lines(320, 100, right))
    assert texts(agreement) == [" ".join(left), " ".join(right)]


def test_a_label_and_its_value_are_read_across() -> None:
    rows = [
        ("Subject", "Hosting of the service"),
        ("Duration", "As long as the contract"),
        ("Data", "Names and addresses"),
    ]
    page = "".join(text(72, 100 + 20 * n, a) + text(250, 100 + 20 * n, b) for n, (a, b) in enumerate(rows))
    agreement = read(page)
    assert texts(agreement) == [cell for row in rows for cell in row]
    assert [p.context for p in agreement.provisions if p.text == "As long as the contract"] == ["Duration"]


def test_a_hanging_number_is_no_column() -> None:
    page = "".join(text(72, 100 + 20 * n, f"{n}.") + text(110, 100 + 20 * n, "The duty is kept.") for n in range(1, 5))
    assert texts(read(page)) == [f"{n}. The duty is kept." for n in range(1, 5)]


def test_a_ruled_table_gives_cells_with_their_headers() -> None:
    rows = [("Measure", "Detail"), ("Encryption", "All data is encrypted\nwith AES-256."), ("Access", "By need only.")]
    agreement = read(text(72, 80, "The measures are these.") + ruled_table(72, 100, (120, 250), rows))
    cells = {p.text: p for p in agreement.provisions if p.kind is ProvisionKind.CELL}
    assert cells["All data is encrypted with AES-256."].context == "Encryption | Detail"
    assert cells["Access"].context == "Measure"
    assert cells["Measure"].context == ""


def test_a_table_that_goes_on_keeps_its_header() -> None:
    head = ("Measure", "Detail")
    first = ruled_table(72, 700, (120, 250), [head, ("Encryption", "AES-256.")])
    second = ruled_table(72, 60, (120, 250), [("Access", "By need only."), ("Backup", "Every night.")])
    second = second.replace("/F2", "/F1")
    cells = {p.text: p.context for p in read(first, second).provisions}
    assert cells["Every night."] == "Backup | Detail"


def test_a_frame_around_a_text_is_no_table() -> None:
    page = rectangle(60, 80, 540, 160) + lines(72, 100, PROSE)
    assert [p.kind for p in read(page).provisions] == [ProvisionKind.TEXT]


@pytest.mark.parametrize(
    ("hidden", "how"),
    [
        (text(72, 300, "Hidden duty to audit", before="3 Tr"), "invisible"),
        (text(72, 300, "Hidden duty to audit", before="1 1 1 rg"), "white"),
        (text(72, 300, "Hidden duty to audit", size=0.5), "tiny"),
        (text(72, 1400, "Hidden duty to audit"), "below the page"),
        (text(-400, 300, "Hidden duty to audit"), "beside the page"),
        (
            rectangle(60, 280, 400, 310, fill="0.2 0.2 0.2")
            + text(72, 300, "Hidden duty to audit", before="0.2 0.2 0.2 rg"),
            "as its ground",
        ),
        (text(72, 300, "Hidden duty to audit") + rectangle(60, 280, 400, 310, fill="1 1 1", stroke=False), "covered"),
        ("q /Clear gs " + text(72, 300, "Hidden duty to audit") + " Q", "transparent"),
    ],
    ids=lambda value: value if " " not in value[:4] else "",
)
def test_text_that_a_reader_cannot_see_is_left_out_and_noted(hidden: str, how: str) -> None:
    agreement = read(lines(72, 100, PROSE) + "q " + hidden + "Q\n")
    assert texts(agreement) == [WHOLE], how
    assert notes(agreement, NoteKind.HIDDEN_TEXT) == ["page 1: 4 words that a reader cannot see were left out"]


@pytest.mark.parametrize(
    "seen",
    [
        rectangle(60, 280, 400, 310, fill="0 0.2 0.5") + text(72, 300, "White on blue", before="1 1 1 rg"),
        image(60, 280, 300, 40) + text(72, 300, "White on blue", before="1 1 1 rg"),
        rectangle(60, 280, 400, 310, fill="1 1 0.8") + text(72, 300, "White on blue"),
        rectangle(60, 280, 400, 310, fill="1 1 1") + text(72, 300, "White on blue"),
    ],
)
def test_text_on_a_coloured_ground_is_seen(seen: str) -> None:
    agreement = read(seen)
    assert texts(agreement) == ["White on blue"]
    assert agreement.notes == ()


def test_text_outside_the_crop_box_is_hidden() -> None:
    data = drawn_pdf(lines(72, 100, PROSE) + text(72, 700, "Cut away duty"), crop=f"0 400 {WIDTH} 842")
    agreement = read_pdf(data, "a.pdf")
    assert texts(agreement) == [WHOLE]
    assert len(notes(agreement, NoteKind.HIDDEN_TEXT)) == 1


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_shown(rotate: int) -> None:
    x, y = {90: (100, 70), 180: (500, 700), 270: (480, 800)}[rotate]
    turned = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[rotate]
    shown = "".join(f"BT /F1 11 Tf 1 0 0 1 0 {-14 * n} Tm ({line}) Tj ET\n" for n, line in enumerate(PROSE))
    agreement = read_pdf(drawn_pdf(f"q {turned} {x} {y} cm\n{shown}Q\n", rotate=rotate), "a.pdf")
    assert texts(agreement) == [WHOLE]


def test_a_page_that_is_only_an_image_is_not_reviewed() -> None:
    agreement = read(lines(72, 100, PROSE), image(0, 0, 595, 842))
    assert notes(agreement, NoteKind.NOT_REVIEWED) == ["page 2: a scan: image without a text layer"]
    assert agreement.pages == 2


def test_a_scan_is_no_agreement() -> None:
    with pytest.raises(NoText, match="scan"):
        read(image(0, 0, 595, 842), image(0, 0, 595, 842))


def test_a_scan_with_recognised_text_is_read_and_noted() -> None:
    page = image(0, 0, 595, 842) + lines(72, 100, PROSE).replace("BT ", "BT 3 Tr ")
    agreement = read(page)
    assert texts(agreement) == [WHOLE]
    assert any("recognised" in what for what in notes(agreement, NoteKind.INFO))


def test_shifted_letters_are_not_reviewed() -> None:
    shifted = ["".join(chr(ord(c) - 29) if c.isalpha() else c for c in line) for line in PROSE]
    with pytest.raises(NoText, match="not readable"):
        read(lines(72, 100, shifted))


def test_a_word_broken_at_the_end_of_a_line_is_joined_as_the_document_writes_it() -> None:
    page = lines(
        72,
        100,
        [
            "The sub-processor is named here, and the transmission too. The list of each sub-",
            "processor follows; it holds all details of every place to which the trans-",
            "mission goes.",
        ],
    )
    (found,) = texts(read(page))
    assert "each sub-processor follows" in found
    assert found.endswith("to which the transmission goes.")


def test_a_letter_spaced_heading_is_healed() -> None:
    spaced = f"BT 4 Tc /F2 11 Tf 72 {842 - 100} Td (SECTION ONE) Tj ET\n"
    assert "SECTION ONE" in texts(read(spaced + lines(72, 130, PROSE)))


def test_slanted_watermarks_are_left_out() -> None:
    mark = "BT /F2 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET\n"
    assert texts(read(mark + lines(72, 100, PROSE))) == [WHOLE]


def test_line_numbers_are_left_out() -> None:
    page = "".join(text(30, 100 + 14 * n, str(n + 1)) + text(72, 100 + 14 * n, PROSE[0]) for n in range(12))
    agreement = read(page)
    assert not any(re.search(r"\b\d+\b", line) for line in texts(agreement))


def test_form_fields_are_read_with_their_names() -> None:
    data = drawn_pdf(lines(72, 100, PROSE), fields=[("Company", "Acme Ltd"), ("Empty", "")])
    field = read_pdf(data, "a.pdf").provisions[-1]
    assert (field.kind, field.text, field.context, field.page) == (ProvisionKind.FIELD, "Acme Ltd", "Company", 1)


def test_a_footnote_does_not_tear_the_paragraph_it_stands_under() -> None:
    note = text(72, 780, "1 Regulation (EU) 2016/679.", size=8)
    agreement = read(lines(72, 100, PROSE[:2]) + note, lines(72, 100, PROSE[2:]))
    assert [(p.kind, p.text) for p in agreement.provisions] == [
        (ProvisionKind.TEXT, WHOLE),
        (ProvisionKind.NOTE, "1 Regulation (EU) 2016/679."),
    ]


def test_the_title_is_the_largest_heading() -> None:
    page = (
        bold(72, 80, "Data Processing Agreement", size=20) + bold(72, 120, "1. Scope", size=13) + lines(72, 150, PROSE)
    )
    assert read(page).title == "Data Processing Agreement"


def test_reading_twice_gives_the_same() -> None:
    data = drawn_pdf(lines(72, 100, PROSE) + ruled_table(72, 200, (100, 100), [("a", "b"), ("c", "d")]))
    assert read_pdf(data, "a.pdf") == read_pdf(data, "a.pdf")


@pytest.mark.parametrize("cut", [0.3, 0.6])
def test_half_a_file_is_damaged_or_has_no_text(cut: float) -> None:
    data = drawn_pdf(lines(72, 100, PROSE))
    with pytest.raises((DamagedFile, NoText)):
        read_pdf(data[: int(len(data) * cut)], "a.pdf")


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(LimitReached, match="2001 pages"):
        read_pdf(drawn_pdf(*["" for _ in range(2001)]), "a.pdf")


def test_a_blank_page_has_no_text() -> None:
    with pytest.raises(NoText):
        read("")


def words(text_: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFKC", text_).lower()))


@pytest.mark.parametrize(
    ("slug", "least"),
    [
        ("37signals-dpa-current", 0.995),
        ("flintwood-dpa", 0.96),
        ("internxt-dpa", 0.955),
        ("renaissance-dpa-en", 0.955),
        ("sharepad-avv-de", 0.96),
        ("sonichub-dpa", 0.955),
        ("weblate-dpa-sample", 0.96),
    ],
)
def test_real_agreements_lose_only_running_heads(slug: str, least: float) -> None:
    agreement = read_pdf(corpus_file("corpus", "dpa", f"{slug}.pdf").read_bytes(), slug)
    wanted = words(corpus_file("corpus", "text", f"{slug}.txt").read_text(encoding="utf-8"))
    ours = words("\n".join(texts(agreement)))
    assert (wanted & ours).total() / wanted.total() >= least
    assert (wanted & ours).total() / ours.total() >= 0.98


def test_a_font_without_a_map_is_not_reviewed() -> None:
    with pytest.raises(NoText, match="not readable"):
        read_pdf(corpus_file("corpus", "dpa", "basecamp-dpa-2018-05.pdf").read_bytes(), "b.pdf")


def test_a_password_is_named() -> None:
    with pytest.raises(EncryptedFile):
        read_pdf(corpus_file("hostile", "pdf", "pdfbox__PasswordSample-40bit.pdf").read_bytes(), "p.pdf")


def test_ten_pages_are_read_fast() -> None:
    data = corpus_file("corpus", "dpa", "renaissance-dpa-en.pdf").read_bytes()
    read_pdf(data, "a.pdf")
    took = []
    for _ in range(5):
        start = time.process_time()
        read_pdf(data, "a.pdf")
        took.append(time.process_time() - start)
    assert min(took) < 0.3
