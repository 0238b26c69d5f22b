from addendum.ooxml.package import WordPackage
from addendum.verify import prove
from addendum.verify.ours import Ours, changes
from factories.contracts import simple
from factories.word import inserted, paragraph, run


def file(*body: str) -> bytes:
    return simple(*body).data()


def ours_in(original: bytes, redline: bytes, author: str | None) -> list[str]:
    before, after = WordPackage.open(original), WordPackage.open(redline)
    ours = Ours(before, after, author)
    return ["".join(one.itertext()) for one in changes(after.parse(after.main)) if ours(one)]


THEIRS = inserted(5, run("theirs"), author="Jane")
MINE = inserted(9, run("mine"), author="Counsel")


def test_what_the_original_has_is_not_ours() -> None:
    data = file(paragraph(THEIRS))
    assert ours_in(data, data, None) == []


def test_what_is_new_is_ours_with_or_without_a_name() -> None:
    original, redline = file(paragraph(THEIRS)), file(paragraph(THEIRS, MINE))
    assert ours_in(original, redline, None) == ["mine"]
    assert ours_in(original, redline, "Counsel") == ["mine"]


def test_with_a_name_nobody_elses_changes_are_ours() -> None:
    original, redline = file(paragraph(run("x"))), file(paragraph(run("x"), THEIRS, MINE))
    assert ours_in(original, redline, "Counsel") == ["mine"]


def test_changes_that_a_word_processor_numbered_anew_are_still_theirs() -> None:
    original = file(paragraph(THEIRS, mark='<w:ins w:id="6" w:author="Jane" w:date="2026-01-05T09:00:00Z"/>'))
    redline = file(
        paragraph(
            THEIRS.replace('"5"', '"1"'),
            MINE,
            mark='<w:ins w:id="2" w:author="Jane" w:date="2026-01-05T09:00:00Z"/>',
        )
    )
    assert ours_in(original, redline, None) == ["mine"]


def test_an_insertion_of_theirs_parted_by_ours_stays_theirs() -> None:
    original = file(paragraph(inserted(5, run("one two"), author="Jane")))
    halves = (inserted(5, run("one "), author="Jane"), MINE, inserted(10, run("two"), author="Jane"))
    redline = file(paragraph(*halves))
    assert ours_in(original, redline, None) == ["mine"]
    assert prove(original, redline, "Counsel").checks[1].holds
    assert {c.check for c in prove(original, redline, None).checks if not c.holds} == set()


def test_our_own_earlier_round_is_not_ours_now() -> None:
    original = file(paragraph(inserted(5, run("first"), author="Counsel")))
    later = inserted(6, run("second"), author="Counsel")
    redline = file(paragraph(inserted(5, run("first"), author="Counsel"), later))
    assert ours_in(original, redline, "Counsel") == ["second"]
