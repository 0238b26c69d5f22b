"""What an Agreement answers: where a provision is, and what was not read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.model.agreement import Agreement, Note, NoteKind, Provision
from factories.reviews import agreement

PATHS = st.lists(st.from_regex(r"body/[0-9]{1,2}(/[0-9]{1,2})?", fullmatch=True), unique=True, max_size=8)


def of(*provisions: Provision) -> Agreement:
    return agreement(*provisions)


def test_an_agreement_without_notes_was_read_whole() -> None:
    assert of().unread == ()


@pytest.mark.parametrize("kind", [kind for kind in NoteKind if kind is not NoteKind.NOT_REVIEWED])
def test_a_remark_on_what_was_read_leaves_nothing_unread(kind: NoteKind) -> None:
    assert replace(of(), notes=(Note(kind, "page 1", "said"),)).unread == ()


@given(st.lists(st.builds(Note, st.sampled_from(NoteKind), st.text(max_size=3), st.text(max_size=3))))
def test_unread_are_exactly_the_notes_that_say_so_in_their_order(notes: list[Note]) -> None:
    unread = replace(of(), notes=tuple(notes)).unread
    assert list(unread) == [note for note in notes if note.kind is NoteKind.NOT_REVIEWED]


@given(PATHS)
def test_every_provision_is_found_by_its_path(paths: list[str]) -> None:
    held = of(*(Provision(at, f"text {number}") for number, at in enumerate(paths)))
    assert [held.provision(at).text for at in paths] == [provision.text for provision in held.provisions]


@given(PATHS)
def test_a_path_of_nothing_is_an_error_that_names_it(paths: list[str]) -> None:
    held = of(*(Provision(at, "text") for at in paths))
    for at in ("", "body", "annex/1", *(f"{at}/x" for at in paths)):
        with pytest.raises(KeyError, match=f"'{at}'"):
            held.provision(at)


def test_a_provision_claims_nothing_that_was_not_said() -> None:
    plain = Provision("body/1", "Text.")
    assert (plain.number, plain.heading, plain.parent, plain.context) == ("", "", "", "")
    assert (plain.page, plain.text_if_rejected, plain.typed_number, plain.seams) == (None, None, False, ())


def test_the_properties_of_a_file_cannot_be_written() -> None:
    with pytest.raises(TypeError):
        of().properties["signed"] = "yes"  # type: ignore[index]  # that is the point
