import pytest

from addendum.matching.own_terms import PartyWord, terms_of
from addendum.model.agreement import Party, Role
from factories.drafts import contract


def test_an_agreement_without_words_of_its_own_gets_statutory_words_in_lower_case() -> None:
    terms = terms_of(contract("Nothing is said here.", parties=()))
    assert terms.controller == PartyWord("controller", article=True)
    assert terms.processor == PartyWord("processor", article=True)
    assert (terms.subprocessor, terms.personal_data, terms.agreement, terms.shall) == (
        "sub-processor",
        "personal data",
        "this agreement",
        "shall",
    )


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("The Supplier shall act. The Supplier shall report. Supplier pays.", True),
        ("Supplier shall act. Supplier shall report. The Supplier pays.", False),
        ("Acme (“Supplier”) is here.", True),
    ],
)
def test_the_article_follows_the_partners_habit(text: str, *, article: bool) -> None:
    assert terms_of(contract(text)).processor == PartyWord("Supplier", article=article)


@pytest.mark.parametrize(
    ("parties", "text", "word"),
    [
        ((Party("", "Processor", Role.PROCESSOR), Party("", "Vendor", Role.PROCESSOR)), "Vendor shall act.", "Vendor"),
        ((Party("", "Processor", Role.PROCESSOR), Party("", "Vendor", Role.PROCESSOR)), "Law.", "Processor"),
        ((Party("Acme LLC", "Business", Role.PROCESSOR),), "Acme may act. Acme shall report.", "Acme"),
        ((Party("Acme LLC", "Business", Role.PROCESSOR),), "The Business shall act.", "Business"),
        ((Party("Acme LLC", "we", Role.PROCESSOR),), "We shall act.", "Acme LLC"),
    ],
)
def test_a_party_is_called_by_the_word_its_duties_are_written_with(
    parties: tuple[Party, ...], text: str, word: str
) -> None:
    assert terms_of(contract(text, parties=parties)).processor.word == word


def test_a_party_called_by_its_name_has_no_article_where_the_text_never_uses_it() -> None:
    parties = (Party("Acme", "Acme", Role.PROCESSOR),)
    assert terms_of(contract("Nothing.", parties=parties)).processor == PartyWord("Acme", article=False)


def test_an_article_in_the_definition_is_not_part_of_the_word() -> None:
    parties = (Party("Acme Ltd", "the Provider", Role.PROCESSOR),)
    assert terms_of(contract("The Provider acts.", parties=parties)).processor.word == "Provider"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Personal Data is kept. The Personal Data and personal data.", "Personal Data"),
        ("We keep personal data. All personal data is safe.", "personal data"),
        ("“Customer Personal Data” means data. Customer Personal Data is kept.", "Customer Personal Data"),
        ("Company Personal Data is never defined here. Personal data is.", "personal data"),
        ("Goods are delivered.", "personal data"),
    ],
)
def test_the_data_are_called_as_the_partner_calls_them(text: str, word: str) -> None:
    assert terms_of(contract(text)).personal_data == word


@pytest.mark.parametrize("word", ["Subprocessor", "Sub-processor", "sub-processor", "Sub-Processor"])
def test_a_sub_processor_is_spelt_as_the_partner_spells_it(word: str) -> None:
    assert terms_of(contract(f"Each {word} is listed. No {word}s abroad.")).subprocessor == word


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("This matter falls under this DPA. Under this DPA only. See this Agreement.", "this DPA"),
        ("Under these Terms and under these Terms.", "these Terms"),
        ("Under this Data Processing Agreement.", "this Data Processing Agreement"),
    ],
)
def test_the_paper_is_called_as_it_calls_itself(text: str, phrase: str) -> None:
    assert terms_of(contract(text)).agreement == phrase


def test_duties_are_worded_as_the_processors_duties_are() -> None:
    text = "Supplier will act. Supplier will report. It shall rain. It shall snow. It shall hail. It shall thaw."
    assert terms_of(contract(text)).shall == "will"


def test_the_apostrophe_is_the_partners() -> None:
    assert terms_of(contract("The Supplier’s staff and the Customer’s data.")).apostrophe == "’"


@pytest.mark.parametrize(
    ("party", "word"),
    [
        (Party("37signals", "we", Role.PROCESSOR), PartyWord("37signals")),
        (Party("Acme Ltd", "us", Role.PROCESSOR, ("our", "Acme")), PartyWord("Acme", article=True)),
        (Party("", "we", Role.PROCESSOR), PartyWord("processor", article=True)),
        (Party("Article 9 of", "FADP", Role.PROCESSOR), PartyWord("processor", article=True)),
    ],
)
def test_a_party_that_says_we_is_named_and_a_statute_is_none(party: Party, word: PartyWord) -> None:
    text = "37signals helps. The Acme helps."
    assert terms_of(contract(text, parties=(party,))).processor == word
