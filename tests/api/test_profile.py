"""What tells the relatives of an agreement."""

from dataclasses import replace

import pytest

from addendum.api.profile import plain_name, profile_from, profile_of, profile_record, texts_of
from addendum.model.agreement import Provision
from addendum.model.official import OfficialText
from factories.relatives import sentences
from factories.reviews import agreement, provision, review


def of(*texts: str) -> tuple[Provision, ...]:
    return tuple(provision(text, str(at), paragraph=at) for at, text in enumerate(texts, 1))


def test_what_is_written_is_read_back() -> None:
    made = profile_of(review(of=agreement(*of(*sentences(1)))))
    assert profile_from(profile_record(made)) == made


def test_it_holds_every_text_with_its_number() -> None:
    made = profile_of(review(of=agreement(*of("First.", "Zweitens: ü\U0001f600."))))
    assert texts_of(made) == (("1", "First."), ("2", "Zweitens: ü\U0001f600."))


def test_official_clauses_do_not_count() -> None:
    """Two strangers that both annex the Commission's clauses are no relatives for that."""
    provisions = of(*sentences(1), *sentences(2))
    annexed = OfficialText("eu-2021-914", "", "en", tuple(each.at for each in provisions[40:]), ())
    whole = review(of=agreement(*provisions))
    own = profile_of(replace(whole, official=(annexed,)))
    assert own == profile_of(review(of=agreement(*provisions[:40])))
    assert own != profile_of(whole)


def test_an_empty_agreement_has_an_empty_profile() -> None:
    made = profile_of(review(of=agreement()))
    assert (made.groups, made.sketch, made.shape, texts_of(made)) == (0, (), (), ())


def test_the_processor_is_a_vendor_without_its_legal_form() -> None:
    assert profile_of(review(of=agreement(*of("Text.")))).vendors == ("acme",)


@pytest.mark.parametrize(
    ("text", "vendor"),
    [
        ("Write to dpo@mail.bolt.co.uk. Bolt is bolt and BOLT.", "bolt"),
        ("See https://docs.bolt.example/terms; Bolt, Bolt, Bolt.", "bolt"),
        ("Write to dpo@bolt.example.", ""),
        ("See https://data.europa.eu; data, data, data.", ""),
    ],
)
def test_a_name_of_its_addresses_is_a_vendor_if_the_text_says_it_often(text: str, vendor: str) -> None:
    assert set(profile_of(review(of=agreement(*of(text)))).vendors) - {"acme"} == ({vendor} if vendor else set())


@pytest.mark.parametrize(
    ("name", "plain"), [("Acme Ltd.", "acme"), ("Bolt GmbH", "bolt"), ("Supplier", "supplier"), ("Ltd", "")]
)
def test_legal_forms_do_not_count(name: str, plain: str) -> None:
    assert plain_name(name) == plain
