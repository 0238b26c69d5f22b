"""The edits of a PDF at their places in its Word conversion."""

from dataclasses import replace

from addendum.api.moving import moved, places_in
from addendum.model.agreement import Agreement, Provision
from addendum.model.amendment import Amendment, Edit, EditKind, Form, LeftOut, NewProvision
from addendum.model.review import Verdict
from factories.reviews import agreement, finding, provision, review

ORIGINAL = agreement(
    Provision("body/1", "Visits", paragraph=1),
    Provision("body/2", "The Supplier allows visits.", number="(a)", paragraph=2),
    Provision("body/3", "The Supplier keeps keys.", paragraph=4),
)
CONVERTED = agreement(
    provision("This is a conversion of acme.pdf.", at="body/1"),
    provision("Visits", at="body/2"),
    provision("(a) The Supplier allows visits.", at="body/3"),
    provision("The Supplier keeps keys.", at="body/4"),
    file="acme.docx",
)


def amended(*edits: Edit) -> Amendment:
    return Amendment(review(finding(Verdict.PARTIAL), of=ORIGINAL), Form.SCATTERED, edits)


def words(at: str, requirement: str = "own.visits") -> Edit:
    return Edit(f"{requirement}/1", requirement, (), EditKind.INSERT_WORDS, at, start=19, end=19, new=" short")


def whole(at: str, *provisions: NewProvision) -> Edit:
    return Edit("own.keys/1", "own.keys", (), EditKind.INSERT_PROVISIONS, at, provisions=provisions)


def text_at(where: Agreement, edit: Edit) -> str:
    text = where.provision(edit.at).text
    return f"{text[: edit.start]}|{text[edit.end :]}"


def test_an_amendment_without_edits_moves_nothing() -> None:
    there, lost = moved(amended(), CONVERTED)
    assert (there.edits, lost) == ((), ())
    assert there.review.agreement is CONVERTED


def test_words_go_to_the_same_words_behind_the_typed_number() -> None:
    edit = words("body/2")
    there, lost = moved(amended(edit), CONVERTED)
    assert lost == ()
    assert text_at(ORIGINAL, edit) == "The Supplier allows| visits."
    assert text_at(CONVERTED, there.edits[0]) == "(a) The Supplier allows| visits."


def test_a_new_provision_is_numbered_by_typing_and_drawn_like_its_sibling() -> None:
    new = NewProvision("The Supplier counts visits.", like="body/2", number="(b)")
    there, _ = moved(amended(whole("body/2", new)), CONVERTED)
    assert there.edits[0].at == "body/3"
    assert there.edits[0].provisions == (replace(new, like="body/3", typed_number="(b)"),)


def test_what_goes_to_the_end_still_does() -> None:
    there, lost = moved(amended(whole("", NewProvision("Last."))), CONVERTED)
    assert (there.edits[0].at, lost) == ("", ())


def test_a_requirement_with_a_lost_place_moves_with_none_of_its_edits() -> None:
    short = replace(CONVERTED, provisions=CONVERTED.provisions[:3])
    there, lost = moved(amended(words("body/2"), words("body/3"), whole("body/1")), short)
    assert [edit.requirement for edit in there.edits] == ["own.keys"]
    assert lost == (
        LeftOut("own.visits", "its place was not found in the converted text; the amendment agreement has it"),
    )


def test_the_same_words_twice_keep_their_order() -> None:
    twice = agreement(provision("Visits.", at="a"), provision("Visits.", at="b"))
    onto = agreement(provision("Visits.", at="c"), provision("Visits.", at="d"))
    assert {at: place for at, (place, _) in places_in(twice, onto).items()} == {"a": "c", "b": "d"}


def test_an_empty_provision_has_no_place() -> None:
    assert places_in(agreement(provision(" ", at="a")), CONVERTED) == {}
