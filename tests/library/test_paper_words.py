from pathlib import Path

import pytest

from addendum.errors import LibraryError
from addendum.library.paper_words import load_paper_words
from addendum.model.paper_words import KindWords, PaperWords

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
        (KindWords("terms", ("terms of use", "conditions?")),), (KindWords("terms", ("refund",)),)
    )


@pytest.mark.parametrize("wrong", ["'refund('", "'x*'", "''", "'a|'"])
def test_an_expression_that_finds_nothing_or_everything_is_a_fault_with_its_line(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(LibraryError) as caught:
        load_paper_words(written(tmp_path, TEXT.replace("- refund", f"- {wrong}")))
    assert [line.partition(": ")[0] for line in caught.value.faults] == ["papers.yaml:7"]


def test_an_unknown_key_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as caught:
        load_paper_words(written(tmp_path, TEXT.replace("words:", "phrases:")))
    assert {line.partition(":")[0] for line in caught.value.faults} == {"papers.yaml"}
