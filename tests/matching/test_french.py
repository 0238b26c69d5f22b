import pytest

from addendum.matching.binding import Binding, Firmness, SmallWords, binding_at, is_denied, small_words
from addendum.matching.languages import grammar
from addendum.matching.naming import name_before
from addendum.matching.own_terms import OWN_TERMS, own_terms
from addendum.matching.own_words import OWN_WORDS, called_in, melted
from addendum.matching.parties import resolve
from addendum.matching.roles import role_names
from addendum.matching.text import words_of
from addendum.model.agreement import Party, Role
from factories.agreements import agreement

FRENCH = grammar("fr")
assert FRENCH is not None


def parts(text: str, word: str) -> tuple[int, tuple[str, ...], SmallWords]:
    """Return the place of a word, all words and the small words of a sentence."""
    words = words_of(text).words
    assert FRENCH is not None
    return words.index(word), words, small_words(words, FRENCH)


def bound(text: str, word: str) -> Binding:
    """Return who is bound at a word, and how firmly."""
    assert FRENCH is not None
    place, words, small = parts(text, word)
    mentions = role_names((), FRENCH, words).mentions(words_of(text))
    return binding_at(place, words, mentions, small, FRENCH)


def denied(text: str, word: str, last: str | None = None) -> bool:
    """Tell whether a word is denied; the evidence ends at ``last``."""
    place, words, small = parts(text, word)
    return is_denied(place, words.index(last) if last else place, small)


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Le sous-traitant notifie au responsable du traitement toute violation.", "notifie", Role.PROCESSOR),
        ("Le responsable de traitement s'engage à documenter ses instructions.", "documenter", Role.CONTROLLER),
        ("Si le sous-traitant constate une violation, il en informe le responsable.", "informe", Role.PROCESSOR),
        ("Le sous-traitant ultérieur est tenu de respecter le contrat.", "respecter", Role.SUBPROCESSOR),
        ("Un autre sous-traitant est recruté par le sous-traitant.", "recruté", Role.SUBPROCESSOR),
    ],
)
def test_the_party_that_acts_is_found_behind_false_friends(text: str, word: str, who: Role) -> None:
    assert bound(text, word).actor is who


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("Le sous-traitant doit supprimer les données.", Firmness.DUTY),
        ("Le sous-traitant s'engage à supprimer les données.", Firmness.DUTY),
        ("Le sous-traitant peut supprimer les données.", Firmness.RIGHT),
        ("Le sous-traitant s'efforce de supprimer les données.", Firmness.WEAK),
        ("Le sous-traitant devrait supprimer les données.", Firmness.WEAK),
        ("Le sous-traitant ne peut les supprimer que sur instruction.", Firmness.DUTY),
    ],
)
def test_modal_words_tell_how_firm_a_sentence_is(text: str, firmness: Firmness) -> None:
    assert bound(text, "supprimer").firmness is firmness


def test_not_denies_a_duty_and_without_makes_it_a_condition() -> None:
    assert denied("Le sous-traitant ne doit pas supprimer les données.", "supprimer")
    assert denied("Le sous-traitant n'est pas tenu de supprimer les données.", "supprimer")
    assert not denied("Le sous-traitant ne recrute pas un tiers sans autorisation.", "recrute", "autorisation")
    assert not denied("Le sous-traitant ne traite les données que sur instruction.", "traite", "instruction")


def test_without_delay_is_no_condition() -> None:
    assert denied("Le sous-traitant ne notifie pas la violation sans délai.", "notifie", "délai")


@pytest.mark.parametrize(
    ("before", "word", "whole"),
    [
        ("au choix de ", "le Client", "au choix du Client"),
        ("notifier à ", "le Client", "notifier au Client"),
        ("au choix de ", "la Société", "au choix de la Société"),
        ("au choix de ", "l'Acheteur", "au choix de l'Acheteur"),
        ("informer ", "le Client", "informer le Client"),
    ],
)
def test_prepositions_melt_with_the_article_of_a_party(before: str, word: str, whole: str) -> None:
    assert melted(before, word, "fr") == whole


def test_english_words_never_melt() -> None:
    assert melted("de ", "le Client", "en") == "de le Client"


def test_a_party_without_a_name_gets_the_word_of_the_statute() -> None:
    assert called_in((), Role.PROCESSOR, "", OWN_WORDS["fr"]) == "le sous-traitant"


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Le Prestataire informe le Client.", "le Prestataire"),
        ("Les obligations du Prestataire. Au choix du Prestataire.", "le Prestataire"),
        ("Prestataire : Nuage SA", "Prestataire"),
        ("Le Sous-traitant notifie. Le Sous-traitant aide. Prestataire : Nuage SA", "le Sous-traitant"),
    ],
)
def test_a_party_is_called_as_the_text_calls_it_with_its_article(text: str, called: str) -> None:
    parties = (Party(role=Role.PROCESSOR, name="Nuage SA", called="Prestataire"),)
    assert called_in(parties, Role.PROCESSOR, text, OWN_WORDS["fr"]) == called


def test_a_paper_of_ours_speaks_the_language_of_the_agreement() -> None:
    assert own_terms("fr").processor.word == "le Sous-traitant"
    assert own_terms("sv") == OWN_TERMS


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le responsable de traitement est informé de tout ajout de sous-traitants.", "informé"),
        ("Le responsable de traitement sera préalablement averti de toute violation.", "averti"),
        ("Le responsable de traitement est tenu informé de tout changement.", "informé"),
    ],
)
def test_who_is_told_does_not_act(text: str, word: str) -> None:
    assert bound(text, word).actor is not Role.CONTROLLER


def test_a_right_within_a_relative_clause_does_not_govern_the_main_one() -> None:
    text = "Toute modification est notifiée au client trente jours avant, période durant laquelle il peut s'y opposer."
    assert bound(text, "notifiée").firmness is Firmness.PLAIN
    assert bound("Il peut s'opposer à toute modification notifiée.", "modification").firmness is Firmness.RIGHT


def test_help_within_reason_is_an_effort() -> None:
    text = "En cas de violation, le sous-traitant s'engage à assister le client, dans la mesure du raisonnable."
    assert bound(text, "assister").firmness is Firmness.WEAK


def test_not_only_denies_nothing() -> None:
    assert not denied("Le sous-traitant ne doit pas seulement supprimer les données.", "supprimer")


@pytest.mark.parametrize(
    ("texts", "controller", "processor"),
    [
        (
            (
                "La société Dupont, société par actions simplifiée, ci-après dénommée « le Client », d'une part,",
                "Et la société Nuage, ci-après « le Prestataire », d'autre part.",
            ),
            "Client",
            "Prestataire",
        ),
        (
            (
                "Obligations de Boulangerie Martin (ci-après le « Responsable de traitement »).",
                "Obligations de Nuage Web (ci-après le « Sous-traitant »).",
            ),
            "Responsable de traitement",
            "Sous-traitant",
        ),
    ],
)
def test_french_parties_are_known_by_what_they_are_called(
    texts: tuple[str, ...], controller: str, processor: str
) -> None:
    found = {party.role: party for party in resolve(agreement(*texts).provisions, "fr")}
    assert (found[Role.CONTROLLER].called, found[Role.PROCESSOR].called) == (controller, processor)


def test_the_name_of_a_french_company_comes_without_its_form_and_its_seat() -> None:
    before = "Entre la société Boulangerie Martin SAS, immatriculée à Lyon sous le numéro 1, sise 4 rue des Fours, "
    assert name_before(before) == "Boulangerie Martin SAS"
    assert name_before("Et la société Nuage Web, sise à Nantes, ") == "Nuage Web"


def test_a_french_party_is_known_by_its_name_too() -> None:
    text = "Les obligations de Nuage Web (ci-après le « Sous-traitant ») sont fixées ci-dessous."
    (party,) = resolve(agreement(text).provisions, "fr")
    assert party.name == "Nuage Web"


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Nous vous informons de toute violation de vos données.", "informons", Role.PROCESSOR),
        ("Vous nous autorisez à recourir à des tiers.", "autorisez", Role.CONTROLLER),
        ("Nous ne vous transférons pas ces demandes.", "transférons", Role.PROCESSOR),
        ("Nous nous engageons à vous assister.", "assister", Role.PROCESSOR),
    ],
)
def test_a_pronoun_with_which_the_verb_does_not_agree_is_an_object(text: str, word: str, who: Role) -> None:
    spoken = f"{text} Nous vous écrivons. Nous vous lisons. Nous vous répondons. Vous nous répondez."
    assert FRENCH is not None
    place, words, small = parts(text, word)
    mentions = role_names((), FRENCH, words_of(spoken).words).mentions(words_of(text))
    assert binding_at(place, words, mentions, small, FRENCH).actor is who
