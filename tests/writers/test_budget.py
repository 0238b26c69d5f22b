import pytest

from addendum.model.amendment import Edit, EditKind, NewProvision
from addendum.writers.budget import Budget, budget


def words(old: str, new: str) -> Edit:
    return Edit("dpa.audits/1", "dpa.audits", (), EditKind.REPLACE_WORDS, "body/1", 0, len(old), old, new)


def test_no_edit_costs_nothing() -> None:
    assert budget(()) == Budget()


@pytest.mark.parametrize(
    ("old", "new", "inserted", "deleted"),
    [
        ("", " including inspections", 2, 0),
        ("any law", "any Union or Member State law", 4, 0),
        ("within ten (10) business days", "without undue delay", 3, 5),
        ("reasonable ", "", 0, 1),
        ("may", "shall", 1, 1),
    ],
)
def test_only_words_that_a_reader_sees_changed_are_counted(old: str, new: str, inserted: int, deleted: int) -> None:
    assert budget([words(old, new)]) == Budget(1, inserted, deleted)


def test_a_new_provision_counts_with_the_number_typed_before_it() -> None:
    new = (NewProvision("Audits", is_heading=True), NewProvision("Audits are allowed.", typed_number="7.1"))
    edit = Edit("dpa.audits/1", "dpa.audits", (), EditKind.INSERT_PROVISIONS, "body/1", provisions=new)
    assert budget([edit, words("may", "shall")]) == Budget(2, 6, 1)


def test_the_sentence_counts_one_and_many() -> None:
    assert Budget(1, 1, 0).sentence == "Proposed: 1 change; 1 word inserted, 0 words deleted."
    assert Budget(2, 9, 1).sentence == "Proposed: 2 changes; 9 words inserted, 1 word deleted."
