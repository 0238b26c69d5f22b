"""Official clause sets that are only named."""

import pytest

from addendum.check.official.incorporation import incorporations
from addendum.model.official import OfficialText, Reach
from factories.official_sets import official


def named(*texts: str) -> list[tuple[str, Reach]]:
    return [(one.set, one.reach) for one in incorporations(official(*texts), ())]


@pytest.mark.parametrize(
    "text",
    [
        "The parties keep the archive dry.",
        "“SCCs” means the standard contractual clauses annexed to Decision (EU) 2021/914.",
        "Sub-processors must have signed the standard contractual clauses beforehand.",
        "The Supplier rolls out the UK Addendum template on request.",
    ],
)
def test_a_mere_mention_takes_nothing_in(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "which", "reach"),
    [
        ("The SCCs (Decision 2021/914) are incorporated by reference.", "eu-2021-914", Reach.TRANSFERS),
        ("The standard contractual clauses apply to all processing hereunder.", "eu-2021-914", Reach.PROCESSING),
        ("The clauses of Decision (EU) 2021/915 form part of this agreement.", "eu-2021-915", Reach.PROCESSING),
        ("If data are processed, the clauses of Decision 2021/915 form part hereof.", "eu-2021-915", Reach.TRANSFERS),
        ("The UK Addendum forms part of this DPA.", "uk-addendum", Reach.TRANSFERS),
        ("The IDTA is hereby incorporated by reference.", "uk-idta", Reach.TRANSFERS),
        ("Die Standardvertragsklauseln werden durch Bezugnahme einbezogen.", "eu-2021-914", Reach.TRANSFERS),
        ("Les clauses contractuelles types font partie intégrante du contrat.", "eu-2021-914", Reach.TRANSFERS),
        ("Las cláusulas contractuales tipo forman parte del contrato.", "eu-2021-914", Reach.TRANSFERS),
        ("Le clausole contrattuali tipo sono parte integrante del contratto.", "eu-2021-914", Reach.TRANSFERS),
        ("De modelcontractbepalingen zijn van toepassing.", "eu-2021-914", Reach.TRANSFERS),
    ],
)
def test_a_sentence_that_takes_a_set_in_says_which_and_what_for(text: str, which: str, reach: Reach) -> None:
    assert named(text) == [(which, reach)]


def test_the_quotation_is_the_sentence_at_its_place() -> None:
    text = "1.1 Prices are fixed. The SCCs form part of this agreement. It is governed by Irish law."
    (one,) = incorporations(official(text), ())
    assert one.quote == text[one.start : one.end] == "The SCCs form part of this agreement."


def test_a_set_whose_text_is_there_is_not_only_named() -> None:
    text = OfficialText("eu-2021-914", "A set", "en", ("body/2",), ())
    assert incorporations(official("The SCCs form part of this agreement.", "Clause 1"), (text,)) == ()
