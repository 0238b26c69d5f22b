"""What an amendment costs the partner's text: how many words are inserted and deleted."""

from collections.abc import Iterable
from dataclasses import dataclass

from addendum.model.amendment import Edit, EditKind
from addendum.writers.tracked_words import WordEdit, smallest


@dataclass(frozen=True, slots=True)
class Budget:
    """Counts of words as a reader of the redline sees them struck and underlined."""

    changes: int = 0
    inserted: int = 0
    deleted: int = 0

    @property
    def sentence(self) -> str:
        """Return the counts as a sentence."""
        return (
            f"Proposed: {_counted(self.changes, 'change')}; {_counted(self.inserted, 'word')} inserted, "
            f"{_counted(self.deleted, 'word')} deleted."
        )


def budget(edits: Iterable[Edit]) -> Budget:
    """Return the words that the edits put in and take out, what old and new share left out."""
    changes = inserted = deleted = 0
    for edit in edits:
        new, old = _new_and_old(edit)
        changes, inserted, deleted = changes + 1, inserted + _words(new), deleted + _words(old)
    return Budget(changes, inserted, deleted)


def _new_and_old(edit: Edit) -> tuple[str, str]:
    if edit.kind is EditKind.INSERT_PROVISIONS:
        return " ".join(f"{new.typed_number} {new.text}" for new in edit.provisions), ""
    least = smallest(WordEdit(0, len(edit.old), edit.new), edit.old)
    return least.new, edit.old[least.start : least.end]


def _words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
