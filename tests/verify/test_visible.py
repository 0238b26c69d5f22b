import pytest

from addendum.ooxml.package import WordPackage
from addendum.verify.ours import Ours
from addendum.verify.visible import check_visible
from factories.contracts import simple
from factories.word import OTHER, change, field_of, inserted, paragraph, run

ORIGINAL = WordPackage.open(simple(paragraph(run("Kept."))).data())
HIDDEN = "<w:vanish/>"


def holds(*content: str, author: str | None = "Counsel") -> bool:
    return _holds(ORIGINAL, paragraph(run("Kept."), *content), author)


def _holds(original: WordPackage, body: str, author: str | None = "Counsel") -> bool:
    redline = WordPackage.open(simple(body).data())
    check = check_visible(original, redline, Ours(original, redline, author))
    assert check.what
    return check.holds


def ours(*content: str) -> str:
    return inserted(900, *content, author="Counsel")


def test_a_file_without_changes_hides_nothing_of_ours() -> None:
    assert holds()


@pytest.mark.parametrize("words", ["Plain words.", "  "])
def test_plain_words_are_seen_and_spaces_need_not_be(words: str) -> None:
    assert holds(ours(run(words, "" if words.strip() else HIDDEN)))


def test_what_the_partner_hid_is_the_partners_matter() -> None:
    assert holds(run("Hidden before.", HIDDEN), inserted(7, run("Theirs.", HIDDEN), author=OTHER))


def test_the_instruction_of_a_field_is_not_meant_to_be_seen() -> None:
    assert holds(ours(field_of("PAGE", run("1"))))


@pytest.mark.parametrize(
    "look",
    [HIDDEN, '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>', "<w:strike/>", '<w:w w:val="1"/>', "<w:webHidden/>"],
)
@pytest.mark.parametrize("author", ["Counsel", None])
def test_words_of_ours_that_nobody_sees_are_refused(look: str, author: str | None) -> None:
    assert not holds(ours(run("Unseen.", look)), author=author)


def test_words_of_theirs_that_a_change_of_looks_of_ours_hides_are_refused() -> None:
    looks = f"<w:rPrChange {change(901, 'Counsel')}><w:rPr/></w:rPrChange>"
    assert not holds(run("Theirs.", HIDDEN + looks))
    assert holds(run("Theirs.", "<w:b/>" + looks))


def test_words_of_theirs_that_a_change_of_ours_to_their_paragraph_hides_are_refused() -> None:
    hiding = f'<w:shd w:val="clear" w:fill="1F3864"/><w:pPrChange {change(902, "Counsel")}><w:pPr/></w:pPrChange>'
    words = run("Theirs.", '<w:color w:val="1F3864"/>')
    original = WordPackage.open(simple(paragraph(words)).data())
    assert not _holds(original, paragraph(words, properties=hiding))


def test_a_paragraph_may_be_changed_in_which_the_partner_hid_something() -> None:
    words = run("Hidden before.", HIDDEN)
    original = WordPackage.open(simple(paragraph(words)).data())
    changed = f"<w:keepNext/><w:pPrChange {change(902, 'Counsel')}><w:pPr/></w:pPrChange>"
    assert _holds(original, paragraph(run("Hidden", HIDDEN), run(" before.", HIDDEN), properties=changed))
