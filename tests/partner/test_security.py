from functools import cache

import pytest

from addendum.library import load_playbook
from addendum.library.partner_law import load_partner_law
from addendum.model.dossier import CheckFinding
from addendum.model.paper_words import PaperKind
from addendum.model.playbook import Playbook
from addendum.partner.papers import Paper, Unread
from addendum.partner.security import PROMISED, SILENT, TOLD, UNKNOWN, HighRisk, check_security, risk_in
from addendum.partner.settings_file import Risk
from factories.partner_papers import contract, paper, policy, security_page

MFA = "Multi-factor authentication is required for all administrative access."
OTHER = "The Supplier delivers on Mondays."


@cache
def playbook() -> Playbook:
    """Return the measures."""
    return load_playbook("gdpr-security")


def mfa(*papers: Paper, risk: HighRisk | None = None, unread: tuple[Unread, ...] = ()) -> CheckFinding:
    """Return what the papers say of the second factor."""
    found = check_security(papers, playbook(), risk, unread)
    return next(one for one in found if one.requirement == "sec.mfa")


def foreign(kind: PaperKind) -> Paper:
    """Return a paper in a language that the library has no wording for."""
    return paper(kind, "Alt er krypteret.", name="andet.docx", language="da")


def test_a_folder_without_papers_that_could_speak_of_it_has_nothing_to_check() -> None:
    assert check_security([], playbook()) == ()


def test_what_the_contract_says_is_a_promise() -> None:
    one = mfa(contract(MFA))
    assert one.verdict == "met"
    assert PROMISED in one.why.lower()


def test_what_only_a_page_says_is_no_promise() -> None:
    one = mfa(contract(OTHER), security_page(MFA))
    assert one.verdict == "partial"
    assert TOLD in one.why.lower()
    assert "promise" in one.ask
    assert one.quotes[0].file == "security.html"


def test_the_contract_goes_before_the_page() -> None:
    assert [quote.file for quote in mfa(contract(MFA), security_page(MFA)).quotes] == ["dpa.docx"]


def test_what_nobody_says_is_not_stated() -> None:
    one = mfa(contract(OTHER), security_page("We like security."))
    assert one.verdict == "missing"
    assert SILENT in one.why.lower()
    assert one.ask


@pytest.mark.parametrize("kind", [PaperKind.AGREEMENT, PaperKind.ANNEX, PaperKind.SECURITY])
def test_what_no_paper_says_is_not_known_while_one_is_not_judged(kind: PaperKind) -> None:
    for other in (contract(OTHER), security_page("We like security.")):
        one = mfa(other, foreign(kind))
        assert (one.verdict, one.ask) == ("unclear", "")
        assert UNKNOWN in one.why.lower()
        assert "andet.docx" in one.why


def test_a_page_that_is_all_there_is_may_be_silent_for_certain() -> None:
    assert mfa(security_page("We like security.")).verdict == "missing"


def test_what_a_page_tells_may_be_promised_in_a_contract_that_is_not_judged() -> None:
    one = mfa(foreign(PaperKind.AGREEMENT), security_page(MFA))
    assert one.verdict == "unclear"
    assert TOLD in one.why.lower()
    assert "andet.docx" in one.why
    assert [quote.file for quote in one.quotes] == ["security.html"]
    assert mfa(foreign(PaperKind.SECURITY), contract(OTHER), security_page(MFA)).verdict == "partial"


def test_what_a_contract_promises_is_promised_whatever_else_is_not_judged() -> None:
    assert mfa(contract(MFA), foreign(PaperKind.ANNEX)).verdict == "met"
    assert mfa(contract(MFA), unread=(Unread("scan.pdf", "A picture."),)).verdict == "met"


def test_a_file_that_may_be_the_contract_leaves_the_promise_open() -> None:
    scan = Unread("scan.pdf", "A picture.")
    assert mfa(contract(OTHER), unread=(scan,)).verdict == "unclear"
    assert mfa(contract(OTHER), security_page(MFA), unread=(scan,)).verdict == "unclear"
    page = Unread("page.pdf", "A picture.", PaperKind.SECURITY)
    assert mfa(contract(OTHER), security_page(MFA), unread=(page,)).verdict == "partial"


def test_a_page_that_denies_a_measure_is_believed() -> None:
    one = mfa(contract(MFA), security_page("Two-factor authentication is not used."))
    assert one.verdict == "contradicted"
    assert "not used" in one.quotes[0].text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The data are names and addresses of customers.", ""),
        ("No health data are processed.", ""),
        ("Customer shall not upload medical records.", ""),
        ("The data concern patients and their medical history.", "health data"),
        ("Data subjects are pupils of the school.", "data of children"),
        ("Fingerprints and other biometric data are stored.", "biometric or genetic data"),
    ],
)
def test_data_of_high_risk_are_those_the_contract_says_are_processed(text: str, named: str) -> None:
    risk = risk_in([contract(text)], load_partner_law())
    assert (risk.data if risk else "") == named


def test_a_policy_does_not_raise_the_risk_of_the_contract() -> None:
    assert risk_in([policy("We process the health data of patients.")], load_partner_law()) is None


def test_what_the_agreement_names_and_what_is_told_are_both_said_each_with_its_source() -> None:
    health = contract("The data concern the health records of patients.")
    both = risk_in([health], load_partner_law(), (Risk.CHILDREN, Risk.SCALE))
    why = mfa(contract(OTHER), risk=both).why
    assert "The agreement names health data" in why
    assert "partner.toml says: data of children, processing on a large scale" in why
    told = mfa(contract(OTHER), risk=risk_in([], load_partner_law(), (Risk.SPECIAL,))).why
    assert "special categories" in told
    assert "The agreement names" not in told


def test_a_high_risk_says_why_more_is_expected() -> None:
    risk = risk_in([contract("The data concern the health records of patients.")], load_partner_law())
    assert "health data" in mfa(contract(OTHER), risk=risk).why
    assert "expected" not in mfa(contract(OTHER)).why


def test_every_measure_is_answered_once_in_order() -> None:
    ids = [one.requirement for one in check_security([contract(MFA)], playbook())]
    assert ids == [requirement.id for requirement in playbook().requirements]
