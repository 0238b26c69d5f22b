import pytest

from addendum.partner.consent_words import (
    assent_by_another_act,
    assent_by_use,
    bundles_terms,
    channels_in,
    is_opt_out,
    is_puzzle,
    opens_something_else,
    purposes_bundled,
    tells_withdrawal,
)


@pytest.mark.parametrize(
    "text",
    [
        "You can unsubscribe at any time.",
        "Sie können sich jederzeit abmelden.",
        "Vous pouvez vous désabonner à tout moment.",
        "Puede darse de baja en cualquier momento.",
        "Puoi disiscriverti in qualsiasi momento.",
        "U kunt zich altijd uitschrijven.",
    ],
)
def test_withdrawal_is_told_in_six_languages(text: str) -> None:
    assert tells_withdrawal(text)
    assert not tells_withdrawal("We look forward to hearing from you. Wir freuen uns. À bientôt.")


@pytest.mark.parametrize(
    ("text", "by_use", "by_act"),
    [
        ("By using this site you agree to our terms.", False, False),
        ("By using this site you agree to our use of cookies.", True, False),
        ("By continuing to browse, you consent to the processing of your data.", True, False),
        ("Durch die Nutzung der Seite stimmen Sie dem Einsatz von Cookies zu.", True, False),
        ("En continuant votre navigation, vous acceptez les cookies.", True, False),
        ("Al continuar navegando acepta el uso de cookies.", True, False),
        ("Proseguendo accetti i cookie.", True, False),
        ("Door verder te gaan gaat u akkoord met cookies.", True, False),
        ("By signing up you agree to our terms of service.", False, False),
        ("By signing up, you agree to receive marketing.", False, True),
        ("Mit der Anmeldung willigen Sie in Werbung ein.", False, True),
        ("En vous inscrivant, vous acceptez de recevoir nos offres publicitaires.", False, True),
        ("Al registrarse acepta recibir publicidad.", False, True),
        ("Iscrivendoti accetti di ricevere offerte.", False, True),
        ("Door je aan te melden ga je akkoord met reclame.", False, True),
        ("We send marketing. You may use the site.", False, False),
    ],
)
def test_assent_is_told_from_the_acts_it_is_taken_from(text: str, by_use: bool, by_act: bool) -> None:
    assert (assent_by_use(text), assent_by_another_act(text)) == (by_use, by_act)


@pytest.mark.parametrize(
    ("label", "bundled"),
    [
        ("I accept the terms", False),
        ("I accept the terms and the privacy policy", False),
        ("Send me offers", False),
        ("Send me offers. Terms and conditions apply.", False),
        ("I accept the terms and want offers", True),
        ("J'accepte les conditions générales et les offres", True),
        ("Accetto le condizioni e la pubblicità", True),
        ("Ik ga akkoord met de voorwaarden en de nieuwsbrief", True),
    ],
)
def test_terms_are_bundled_with_what_needs_consent_of_its_own(label: str, bundled: bool) -> None:
    assert bundles_terms(label) is bundled


@pytest.mark.parametrize(
    ("label", "several"),
    [
        ("Send me the newsletter", ()),
        ("Send me offers by e-mail, SMS or phone", ()),
        ("I want to receive offers from our partners", ()),
        ("Share my data with partners for marketing", ()),
        ("Send me offers and profile my purchases", ("messages", "profiling")),
        ("Send me the newsletter and share my data with third parties", ("messages", "sharing with others")),
        ("Cookies for analytics and advertising", ("statistics", "advertising")),
    ],
)
def test_one_label_may_ask_for_several_purposes(label: str, several: tuple[str, ...]) -> None:
    assert purposes_bundled(label) == several


@pytest.mark.parametrize(
    ("label", "opt_out", "puzzle"),
    [
        ("I want offers", False, False),
        ("I do not want to receive offers", True, False),
        ("Ich möchte keine Werbung erhalten", True, False),
        ("Je ne souhaite pas recevoir d'offres", True, False),
        ("Untick if you do not want offers", False, True),
    ],
)
def test_boxes_for_those_who_do_not_want_are_told(label: str, opt_out: bool, puzzle: bool) -> None:
    assert (is_opt_out(label), is_puzzle(label)) == (opt_out, puzzle)


def test_channels_are_named_once_each() -> None:
    assert channels_in("by e-mail, email, SMS or telephone") == ("e-mail", "text message", "telephone")
    assert channels_in("Send me the newsletter") == ()


@pytest.mark.parametrize("text", ["Create account", "Place order", "Jetzt bestellen", "Créer un compte"])
def test_forms_for_something_else_are_told(text: str) -> None:
    assert opens_something_else(text)
    assert not opens_something_else("Subscribe")
