from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.drafting.outline import Outline, is_prose, is_signature, is_title_line
from addendum.model.agreement import Provision, ProvisionKind
from factories.drafts import contract

TEXT = contract("# 1. Data", "1.1 It:", "(a) acts;", "(b) reports.", "1.2 Costs.", "# 2. Law", "2.1 Law.")


def test_an_empty_agreement_has_no_regions() -> None:
    assert Outline(contract()).regions == ()


def test_only_the_body_is_outlined() -> None:
    note = replace(TEXT.provisions[1], at="note/1", story="footnotes")
    outline = Outline(replace(TEXT, provisions=(*TEXT.provisions, note)))
    assert outline.get("note/1") is None
    assert len(outline.body) == len(TEXT.provisions)


def test_the_last_provision_below_another_ends_its_run() -> None:
    outline = Outline(TEXT)
    last = {p.at: outline.last_under(p).at for p in TEXT.provisions}
    assert last["body/1"] == "body/5"
    assert last["body/2"] == "body/4"
    assert last["body/5"] == "body/5"


def test_siblings_stand_under_the_same_heading_at_the_same_level() -> None:
    outline = Outline(TEXT)
    assert [p.at for p in outline.siblings(TEXT.provisions[1])] == ["body/2", "body/5"]
    assert [p.at for p in outline.siblings(TEXT.provisions[2])] == ["body/3", "body/4"]


def test_a_provision_that_hangs_in_a_circle_ends() -> None:
    one = Provision("body/1", "One.", parent="body/2")
    two = Provision("body/2", "Two.", parent="body/1")
    outline = Outline(replace(TEXT, provisions=(one, two)))
    assert not outline.hangs_under(one, "body/9")


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Aldus overeengekomen en ondertekend te Utrecht", True),
        ("Fait à Lyon, en deux exemplaires originaux, le 3 mars.", True),
        ("Pour le Client", True),
        ("Pour le Client, le Prestataire tient un registre.", False),
        ("Le fait à l'origine du dommage est établi.", False),
        ("Handtekening Klant:", True),
        ("De handtekening van de Klant wordt bewaard.", False),
        ("Signed for and on behalf of Acme Ltd:", True),
        ("By: ______________", True),
        (
            "IN WITNESS WHEREOF the parties have caused this agreement to be executed by their officers on the date.",
            True,
        ),
        ("Name: ............", True),
        ("The Supplier shall keep records signed by its officers.", False),
        (
            "Signatures of the visitors are kept for a year by the Supplier at its premises and with their names.",
            False,
        ),
    ],
)
def test_signatures_are_told_from_text_that_speaks_of_them(text: str, *, signs: bool) -> None:
    assert is_signature(Provision("body/1", text)) is signs


def test_an_annex_is_told_by_its_first_word() -> None:
    assert is_title_line(Provision("body/1", "Annex II – Measures"))
    assert is_title_line(Provision("body/1", "Annex V " + "names servers. " * 20, number="Annex V"))
    assert not is_title_line(Provision("body/1", "The annex names the measures."))


@given(st.sampled_from(list(ProvisionKind)), st.sampled_from(["", "  ", "Text."]))
def test_our_words_stand_behind_running_text_only(kind: ProvisionKind, text: str) -> None:
    running = kind in (ProvisionKind.TEXT, ProvisionKind.ITEM) and bool(text.strip())
    assert is_prose(Provision("body/1", text, kind)) is running


@given(
    st.lists(st.sampled_from(["# 1. A", "1.1 Text.", "(a) item", "Signed by ____", "# Annex I", "Plain."]), max_size=14)
)
def test_no_provision_is_in_two_regions_and_no_signature_line_in_any_but_by_a_heading(lines: list[str]) -> None:
    outline = Outline(contract(*lines))
    inside = [p.at for region in outline.regions for p in region.provisions]
    assert len(inside) == len(set(inside))
    assert [at for at in (p.at for p in outline.body) if at in inside] == inside
