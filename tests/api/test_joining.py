"""Several files read as one agreement."""

from addendum.api.joining import join
from addendum.model.agreement import Note, NoteKind, Provision
from factories.reviews import agreement, provision


def test_one_file_is_itself() -> None:
    one = agreement(provision("x"))
    assert join((one,)) is one


def test_the_provisions_of_all_files_stand_in_order_and_every_path_is_unique() -> None:
    main = agreement(provision("a"), file="main.docx")
    annex = agreement(provision("b"), file="annex.docx")
    other = agreement(provision("c"), file="other.docx")
    made = join((main, annex, other))
    assert [p.text for p in made.provisions] == ["a", "b", "c"]
    assert [p.at for p in made.provisions] == ["body/1", "with-1:body/1", "with-2:body/1"]
    assert [p.story for p in made.provisions] == ["body", "with-1:body", "with-2:body"]
    assert (made.file, made.sha256, made.title) == (main.file, main.sha256, main.title)


def test_what_hangs_under_something_still_does() -> None:
    above = provision("The Supplier shall:", paragraph=1)
    below = Provision("body/1/1", "help", parent="body/1", paragraph=2)
    made = join((agreement(provision("a")), agreement(above, below)))
    assert made.provision("with-1:body/1/1").parent == "with-1:body/1"


def test_parties_named_in_two_files_are_named_once() -> None:
    assert join((agreement(), agreement())).parties == agreement().parties


def test_a_note_says_which_file_stands_where_and_a_gap_in_reading_keeps_its_file() -> None:
    gap = Note(NoteKind.NOT_REVIEWED, "page 4", "image")
    made = join((agreement(), agreement(file="annex.pdf", notes=[gap])))
    assert [note.where for note in made.notes] == ["annex.pdf", "annex.pdf, page 4"]
    assert [note.where for note in made.unread] == ["annex.pdf, page 4"]
