"""Our computed labels against those of LibreOffice."""

from difflib import SequenceMatcher
from pathlib import Path

from addendum.ooxml.labels import labels
from addendum.ooxml.numbering import Numbering
from addendum.ooxml.package import WordPackage
from addendum.ooxml.stories import stories
from addendum.ooxml.styles import Styles
from factories.corpus import corpus_files
from factories.libreoffice import office_views


def bare(text: str) -> str:
    """Letters and figures only: the two differ in how they show tabs and fields."""
    return "".join(one for one in text if one.isalnum())


def ours(data: bytes) -> list[tuple[str, str]]:
    """Text and label of each paragraph of the body."""
    package = WordPackage.open(data)
    styles = Styles.of(package)
    story = stories(package, styles)[0]
    found = labels(story, Numbering.of(package, styles))
    shown = {index: label.text for index, label in found.items() if not label.bullet}
    return [(bare(one.text()), bare(shown.get(one.index, ""))) for one in story.paragraphs]


def test_labels_of_real_agreements_are_those_of_the_office(tmp_path: Path) -> None:
    files = {path.stem: path.read_bytes() for path in corpus_files("corpus", "dpa")}
    views = office_views(tmp_path, files)
    compared = 0
    for name, data in files.items():
        mine = [one for one in ours(data) if one[0]]
        theirs = [(bare(text), bare(label)) for label, _, text in views[name].accept if bare(text)]
        matcher = SequenceMatcher(None, [text for text, _ in mine], [text for text, _ in theirs], autojunk=False)
        for block in matcher.get_matching_blocks():
            wanted = theirs[block.b : block.b + block.size]
            assert mine[block.a : block.a + block.size] == wanted, name
            compared += sum(1 for _, label in wanted if label)
    assert compared > 250
