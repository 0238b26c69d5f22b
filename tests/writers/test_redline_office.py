from pathlib import Path

from addendum.writers.redline import write_redline
from factories import word
from factories.amendments import STAMP, Pen
from factories.contracts import Numbering, simple
from factories.libreoffice import Paragraph, Views, office_views
from factories.redlines import amended_contract
from factories.word import paragraph, run

MODES: tuple[Numbering, ...] = ("style", "direct", "typed")
Pair = tuple[bytes, bytes]


def grown(*body: str, behind: str = "Two.", like: str = "Head", words: str = "") -> Pair:
    """A file and its redline with a paragraph put in, and words at the end of the one in front if asked."""
    data = simple(paragraph(run("Head"), style="Clause1"), *body).data()
    pen = Pen(data)
    edits = [pen.add(behind, pen.like("New.", like))] + ([pen.insert(behind, words)] if words else [])
    return data, write_redline(data, pen.amendment(*edits), STAMP).data


def struck(*, instead: bool = False) -> Pair:
    """A file and its redline with a numbered paragraph struck as a whole, another put in its place if asked."""
    body = [paragraph(run(text), style="Clause2") for text in ("One.", "Two.", "Three.")]
    data = simple(*body).data()
    pen = Pen(data)
    edits = [pen.replace("Two.", "")] + ([pen.add("Two.", pen.like("New.", "One."))] if instead else [])
    return data, write_redline(data, pen.amendment(*edits), STAMP).data


def views_of(folder: Path, pairs: dict[str, Pair]) -> dict[str, tuple[Views, Views]]:
    files = {f"{name}-{side}": data for name, pair in pairs.items() for side, data in zip("ab", pair, strict=True)}
    told = office_views(folder, files)
    return {name: (told[f"{name}-a"], told[f"{name}-b"]) for name in pairs}


def labels(view: tuple[Paragraph, ...]) -> dict[str, str]:
    return {text: label for label, _, text in view}


def test_libreoffice_rejects_to_the_original_and_accepts_to_the_next_numbers(tmp_path: Path) -> None:
    told = views_of(tmp_path, {mode: amended_contract(mode) for mode in MODES})
    for mode in MODES:
        original, redline = told[mode]
        assert redline.reject == original.reject, mode
        assert redline.comments == original.comments + len("1234567")
        if mode != "typed":
            after = labels(redline.accept)
            assert [after[text] for text in ("Audits", "It allows audits.", "Law", "It is final.")] == [
                "7.",
                "7.1",
                "8.",
                "8.2",
            ]


def test_libreoffice_rejects_new_paragraphs_in_every_surrounding(tmp_path: Path) -> None:
    two = paragraph(run("Two."), style="Clause2")
    table = word.table((word.cell(paragraph(run("Cell."))),))
    surroundings = {
        "in the middle": (two, paragraph(run("End."))),
        "at the end": (two,),
        "before a table": (two, table, paragraph(run("End."))),
        "before an empty paragraph": (two, paragraph(), paragraph(run("End."))),
        "before the empty last paragraph": (two, paragraph()),
        "spaced": (two, paragraph(), paragraph(run("Three."), style="Clause2"), paragraph()),
        "before a heading": (two, paragraph(run("Next"), style="Clause1")),
    }
    pairs = {
        f"{name}{words}": grown(*body, words=words) for name, body in surroundings.items() for words in ("", " More.")
    }
    pairs["in a cell"] = grown(two, table, paragraph(run("End.")), behind="Cell.")
    pairs["a sibling before a heading"] = grown(*surroundings["before a heading"], like="Two.")
    pairs["spaced, like a spaced one"] = grown(*surroundings["spaced"], like="Three.")
    for name, (original, redline) in views_of(tmp_path, pairs).items():
        assert redline.reject == original.reject, name
        assert "New." in labels(redline.accept), name


def test_libreoffice_takes_a_struck_paragraph_out_with_its_number(tmp_path: Path) -> None:
    told = views_of(tmp_path, {"alone": struck(), "replaced": struck(instead=True)})
    for original, redline in told.values():
        assert redline.reject == original.reject
    assert labels(told["alone"][1].accept) == {"One.": "1.1", "Three.": "1.2"}
    assert labels(told["replaced"][1].accept) == {"One.": "1.1", "New.": "1.2", "Three.": "1.3"}
