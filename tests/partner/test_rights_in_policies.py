"""How policies put the rights of people, in prose and in lists, in English and German, and what is no right."""

from functools import cache

import pytest

from addendum.check import check
from addendum.library import load_playbook
from addendum.model.playbook import Playbook
from addendum.readers import read_agreement

RIGHTS = ("access", "rectification", "erasure", "restriction", "portability", "objection")
IDS = frozenset(f"pp.right-{right}" for right in RIGHTS)
OPENING = {
    "en": "# Privacy notice\n\nWe use your data to run our shop, and this notice tells you what we do with it.\n\n",
    "de": "# Datenschutzerklärung\n\nWir verwenden Ihre Daten, um unseren Laden zu betreiben, und sagen hier, wie.\n\n",
}
STATED = {
    "a list of names under a heading": (
        "en",
        (
            "## Your rights\n\n- Access to your data\n- Rectification\n- Erasure\n- Restriction of processing\n"
            "- Data portability\n- Objection\n"
        ),
    ),
    "a list with a word on each": (
        "en",
        (
            "## Your rights\n\n- Access: obtain a copy of your data.\n- Rectification: have errors put right.\n"
            "- Erasure: have your data deleted.\n- Restriction: have processing halted for a time.\n"
            "- Portability: get a file for another provider.\n- Objection: object to the processing.\n"
        ),
    ),
    "one sentence": (
        "en",
        "The law gives you rights of access, rectification, erasure, restriction, data portability and objection.\n",
    ),
    "what one may do": (
        "en",
        (
            "You may at any time contact us to access, correct, delete, restrict or receive in portable form the "
            "data we hold about you, or to object to our use of it.\n"
        ),
    ),
    "a list behind its opening words": (
        "en",
        (
            "You have the rights to:\n\n- obtain information on the data we process\n- correction of wrong data\n"
            "- deletion of data\n- limitation of processing\n- a copy of your data in a machine-readable format\n"
            "- object to processing\n"
        ),
    ),
    "a German list": (
        "de",
        (
            "## Ihre Rechte\n\nSie haben folgende Rechte:\n\n- Auskunft über die Verarbeitung\n- Berichtigung\n"
            "- Löschung\n- Einschränkung der Verarbeitung\n- Datenübertragbarkeit\n- Widerspruch\n"
        ),
    ),
    "a German sentence": (
        "de",
        (
            "Sie können jederzeit Auskunft verlangen, Ihre Daten berichtigen, löschen, einschränken oder übertragen "
            "lassen und der Verarbeitung widersprechen.\n"
        ),
    ),
}
NO_RIGHT = {
    "after a time": ("en", "erasure", "We delete your data after ninety days."),
    "the browser": ("en", "erasure", "You can delete cookies in the settings of your browser."),
    "the controller's choice": ("en", "erasure", "We may delete your account if you break the rules."),
    "the service": ("en", "access", "You have the right to access the service while you subscribe."),
    "its staff": ("en", "access", "We restrict access to your personal data to employees who need to know it."),
    "links": ("en", "access", "You may access third-party websites through links on our site."),
    "a duty": ("en", "rectification", "You must keep your account information accurate and correct errors promptly."),
    "prices": ("en", "rectification", "We may correct errors in prices at any time."),
    "the software": ("en", "restriction", "These restrictions apply to your rights in our software."),
    "late payers": ("en", "restriction", "We may restrict your use of the service if you do not pay."),
    "a merger": ("en", "portability", "We may transfer your data to another company in a merger."),
    "new terms": ("en", "objection", "If you object to the new terms, you may close your account."),
    "nach Fristen": ("de", "erasure", "Die Löschung erfolgt nach Ablauf der Fristen gemäß § 147 AO."),
    "Strafverfolgung": ("de", "access", "Wir geben Auskünfte an Strafverfolgungsbehörden, wenn das Recht es verlangt."),
    "Rechnungen": ("de", "rectification", "Fehler in Rechnungen berichtigen wir."),
    "Nutzung": ("de", "restriction", "Das Recht zur Nutzung besteht ohne Einschränkung."),
    "Bedingungen": ("de", "objection", "Widersprechen Sie den neuen Bedingungen, endet der Vertrag."),
}


@cache
def playbook() -> Playbook:
    """Return what a policy must tell."""
    return load_playbook("gdpr-privacy-policy")


def stated(language: str, text: str) -> set[str]:
    """Return the rights that a policy states."""
    agreement = read_agreement((OPENING[language] + text).encode(), "policy.md")
    assert agreement.language == language
    review = check(agreement, playbook(), IDS)
    return {
        one.requirement.id.removeprefix("pp.right-") for one in review.findings if str(one.elements[0].verdict) == "met"
    }


@pytest.mark.parametrize(("language", "right", "text"), NO_RIGHT.values(), ids=NO_RIGHT)
def test_what_only_sounds_like_a_right_states_none(language: str, right: str, text: str) -> None:
    assert right not in stated(language, f"{text}\n")


@pytest.mark.parametrize(("language", "text"), STATED.values(), ids=STATED)
def test_every_right_is_found_however_it_is_put(language: str, text: str) -> None:
    assert stated(language, text) == set(RIGHTS)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_policy_that_is_silent_states_no_right(language: str) -> None:
    assert stated(language, "") == set()


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_right_left_out_of_a_sentence_is_missed_and_no_other(language: str) -> None:
    names = {
        "en": ("access", "rectification", "erasure", "restriction", "data portability", "objection"),
        "de": ("Auskunft", "Berichtigung", "Löschung", "Einschränkung", "Datenübertragbarkeit", "Widerspruch"),
    }[language]
    opening = {"en": "You have the rights of", "de": "Sie haben das Recht auf"}[language]
    for left_out, right in zip(names, RIGHTS, strict=True):
        rest = ", ".join(name for name in names if name != left_out)
        assert stated(language, f"{opening} {rest}.\n") == set(RIGHTS) - {right}
