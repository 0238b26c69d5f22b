from pathlib import Path

import pytest

from addendum.errors import LibraryError
from addendum.library.paper_words import load_paper_words
from addendum.model.paper_words import KindWords, PaperKind, PaperWords

TEXT = """titles:
  - kind: terms
    named: [terms of use, 'conditions?']
words:
  - kind: terms
    named:
      - refund
"""


def written(folder: Path, text: str) -> Path:
    """Return a folder with the words."""
    (folder / "papers.yaml").write_text(text, "utf-8")
    return folder


def test_words_are_read_in_their_order(tmp_path: Path) -> None:
    found = load_paper_words(written(tmp_path, TEXT))
    assert found == PaperWords(
        (KindWords(PaperKind.TERMS, ("terms of use", "conditions?")),), (KindWords(PaperKind.TERMS, ("refund",)),)
    )


@pytest.mark.parametrize("wrong", ["'refund('", "'x*'", "''", "'a|'"])
def test_an_expression_that_finds_nothing_or_everything_is_a_fault_with_its_line(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(LibraryError) as caught:
        load_paper_words(written(tmp_path, TEXT.replace("- refund", f"- {wrong}")))
    assert [line.partition(": ")[0] for line in caught.value.faults] == ["papers.yaml:7"]


def test_a_kind_that_no_paper_has_is_a_fault_with_its_line_and_the_kinds_there_are(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as caught:
        load_paper_words(written(tmp_path, TEXT.replace("kind: terms", "kind: novel", 1)))
    (line,) = caught.value.faults
    assert line.startswith("papers.yaml:2: ")
    assert "privacy-policy" in line


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("named: [terms of use, 'conditions?']", "named: []", 3),
        ("titles:\n  - kind: terms\n    named: [terms of use, 'conditions?']", "titles: []", 1),
    ],
)
def test_a_kind_without_words_and_a_file_without_kinds_are_faults(
    tmp_path: Path, old: str, new: str, line: int
) -> None:
    assert old in TEXT
    with pytest.raises(LibraryError) as caught:
        load_paper_words(written(tmp_path, TEXT.replace(old, new)))
    assert [fault.partition(": ")[0] for fault in caught.value.faults] == [f"papers.yaml:{line}"]


def test_an_unknown_key_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as caught:
        load_paper_words(written(tmp_path, TEXT.replace("words:", "phrases:")))
    assert {line.partition(":")[0] for line in caught.value.faults} == {"papers.yaml"}
