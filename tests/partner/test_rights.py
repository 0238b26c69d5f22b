from functools import cache

from addendum.library import load_playbook
from addendum.model.dossier import CheckFinding
from addendum.model.paper_words import PaperKind
from addendum.model.playbook import Playbook
from addendum.partner.papers import Paper
from addendum.partner.rights import check_rights, policies_in
from factories.partner_papers import contract, paper, policy, terms

ACCESS, ERASURE = "You have the right of access to your data.", "You can ask us to delete your data."


@cache
def playbook() -> Playbook:
    """Return what a policy must tell."""
    return load_playbook("gdpr-privacy-policy")


def found(requirement: str, *papers: Paper) -> CheckFinding:
    """Return what the papers say of one requirement."""
    return next(one for one in check_rights(papers, playbook()) if one.requirement == requirement)


def test_a_folder_without_a_policy_has_nothing_to_check() -> None:
    assert check_rights([contract("The Supplier processes data.")], playbook()) == ()


def test_an_agreement_informs_no_data_subject() -> None:
    assert policies_in([contract(ACCESS), policy(ERASURE)]) == policies_in([policy(ERASURE)])


def test_terms_count_where_there_is_no_policy() -> None:
    assert found("pp.right-access", terms(ACCESS)).verdict == "met"
    assert found("pp.right-access", terms(ACCESS), policy(ERASURE)).verdict == "missing"


def test_a_right_that_is_stated_is_shown_with_its_words_and_place() -> None:
    one = found("pp.right-access", policy("# Your rights", ACCESS))
    assert (one.verdict, one.ask) == ("met", "")
    assert [(quote.file, quote.where, quote.text) for quote in one.quotes] == [
        ("privacy.md", "under “Your rights”", ACCESS)
    ]


def test_a_right_that_is_not_stated_comes_with_what_to_ask_for() -> None:
    one = found("pp.right-access", policy(ERASURE))
    assert (one.verdict, one.quotes) == ("missing", ())
    assert "access" in one.ask


def test_a_right_that_is_denied_is_shown_with_the_words_that_deny_it() -> None:
    one = found("pp.right-access", policy(ERASURE), policy("You have no right of access to the data we hold."))
    assert one.verdict == "contradicted"
    assert "no right" in one.quotes[0].text


def test_two_policies_together_may_say_what_neither_says_alone() -> None:
    whole = "You may withdraw your consent at any time.", "The lawfulness of use before the withdrawal is unaffected."
    assert found("pp.withdraw-consent", policy(whole[0])).verdict == "partial"
    assert found("pp.withdraw-consent", policy(whole[0]), policy(whole[1], name="more.md")).verdict == "met"


def test_what_is_needed_only_sometimes_says_when() -> None:
    assert "only where it applies" in found("pp.representative", policy(ACCESS)).why


def test_a_policy_in_a_language_without_wording_is_never_said_to_lack_anything() -> None:
    danish = paper(PaperKind.PRIVACY_POLICY, "Du har ret til indsigt i dine oplysninger.", language="da")
    assert {one.verdict for one in check_rights([danish], playbook())} == {"unclear"}


def test_nothing_is_said_to_lack_while_one_of_two_policies_is_not_judged() -> None:
    danish = paper(PaperKind.COOKIE_POLICY, "Vi bruger cookies.", name="cookies.md", language="da")
    both = check_rights([policy(ACCESS), danish], playbook())
    assert {one.verdict for one in both} <= {"met", "unclear"}
    assert found("pp.right-access", policy(ACCESS), danish).verdict == "met"
    assert "cookies.md" in found("pp.right-erasure", policy(ACCESS), danish).why


def test_what_one_policy_says_does_not_arise_is_not_said_to_be_met() -> None:
    stays = policy("We do not transfer data outside the European Economic Area.")
    assert found("pp.transfers", stays).verdict == "not-applicable"
    assert found("pp.transfers", stays, policy(ACCESS, name="more.md")).verdict == "not-applicable"
    danish = paper(PaperKind.COOKIE_POLICY, "Vi bruger cookies.", language="da")
    assert found("pp.transfers", stays, danish).verdict == "unclear"


def test_every_requirement_is_answered_once_in_order() -> None:
    ids = [one.requirement for one in check_rights([policy(ACCESS)], playbook())]
    assert ids == [requirement.id for requirement in playbook().requirements]
