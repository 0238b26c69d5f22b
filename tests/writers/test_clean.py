from addendum.ooxml.comments import comments
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import stories
from addendum.ooxml.views import RAW
from addendum.verify.lint import lint
from addendum.writers.clean import write_clean
from addendum.writers.redline import write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import contract
from factories.redlines import redline_of_contract
from factories.word import OTHER, document_xml, unzipped


def test_ours_is_accepted_and_our_comments_are_gone() -> None:
    _, redline = redline_of_contract()
    clean = write_clean(redline.data, STAMP.author)
    assert "Counsel" not in document_xml(clean)
    assert [one.author for one in comments(WordPackage.open(clean))] == [OTHER]
    told = stories(WordPackage.open(clean))
    texts = {(story.name, one.index): one.text() for story in told for one in story.paragraphs}
    assert redline.planned.items() <= texts.items()


def test_theirs_is_left_as_it_is() -> None:
    original, redline = redline_of_contract()
    clean = document_xml(write_clean(redline.data, STAMP.author))
    before = document_xml(original)
    for mark in (f'<w:ins w:id="11" w:author="{OTHER}"', f'<w:del w:id="12" w:author="{OTHER}"'):
        assert mark in before
        assert mark in clean
    assert '<w:commentRangeStart w:id="0"/>' in clean


def test_struck_words_are_gone_altogether() -> None:
    _, redline = redline_of_contract()
    raw = [
        one.text(RAW)
        for story in stories(WordPackage.open(write_clean(redline.data, STAMP.author)))
        for one in story.paragraphs
    ]
    assert not any("keep copies" in text for text in raw)


def test_the_clean_copy_breaks_no_rule() -> None:
    _, redline = redline_of_contract()
    assert not lint(WordPackage.open(write_clean(redline.data, STAMP.author)))


def test_a_comment_part_that_we_made_goes_again() -> None:
    data = contract(comments=False).data()
    pen = Pen(data)
    redline = write_redline(data, pen.amendment(pen.insert("without delay", " at once")), STAMP)
    clean = write_clean(redline.data, STAMP.author)
    assert not comments(WordPackage.open(clean))
    assert b"Counsel" not in b"".join(unzipped(clean).values())


def test_a_file_without_anything_of_ours_stays_the_same() -> None:
    data = contract().data()
    assert write_clean(data, STAMP.author) == data
