from dataclasses import replace
from functools import cache

import pytest

from addendum.library import load_playbook
from addendum.library.partner_law import load_partner_law
from addendum.model.dossier import CheckFinding, Dossier, Light
from addendum.model.paper_words import PaperKind
from addendum.partner.dossier import PLAYBOOKS, PartnerLibrary, assemble
from addendum.partner.lights import light_of
from addendum.partner.papers import Paper, Unread
from addendum.partner.settings_file import PartnerFacts, Risk, Role
from addendum.partner.titles import in_sentence
from factories.partner_papers import contract, paper, policy, security_page, terms

DPA = (
    "This agreement is made between the Customer (controller) and the Supplier (processor).",
    "The Supplier shall process personal data only on documented instructions from the Customer.",
    "The Supplier shall ensure that its staff are bound by confidentiality.",
    "The Supplier shall notify the Customer of a personal data breach within 24 hours of becoming aware of it.",
    "The Supplier shall delete or return all personal data after the end of the services.",
)


@cache
def library() -> PartnerLibrary:
    """Return the library of the product."""
    return PartnerLibrary({check: load_playbook(which) for check, which in PLAYBOOKS.items()}, load_partner_law())


ACME = PartnerFacts("Acme")


def dossier(*papers: Paper, unread: tuple[Unread, ...] = (), partner: PartnerFacts = ACME) -> Dossier:
    """Return the dossier of a partner called Acme."""
    return assemble(partner, papers, library(), unread)


def finding(
    verdict: str, requirement: str = "pp.purposes", tier: str = "law", level: str = "mandatory"
) -> CheckFinding:
    """Return a finding with a verdict."""
    return CheckFinding(requirement, "Title", "GDPR Art. 13", tier, level, verdict, "Why.")


def test_an_empty_folder_has_four_checks_that_say_what_is_missing() -> None:
    made = dossier()
    assert {one.light for one in made.checks} == {Light.NOT_REVIEWED}
    assert [one.check for one in made.checks] == ["rights", "security", "consent", "agreement"]
    assert "Conclude a processor agreement" in made.next_steps[0]


def test_a_paper_that_is_no_processor_agreement_is_not_read_as_one() -> None:
    made = dossier(contract("The Seller delivers chairs to the Buyer."))
    assert made.checks[3].light is Light.NOT_REVIEWED


@pytest.mark.parametrize("role", [Role.CONTROLLER, Role.JOINT])
def test_a_partner_that_is_no_processor_is_not_asked_for_processor_terms(role: Role) -> None:
    partner = replace(ACME, role=role)
    for papers in ((), (contract(*DPA),), (paper(PaperKind.AGREEMENT, "Alt er krypteret.", language="da"),)):
        made = dossier(*papers, partner=partner)
        agreement = made.checks[3]
        assert (agreement.light, agreement.findings, made.agreements) == (Light.NOT_REVIEWED, (), ())
        assert agreement.line.startswith("Not asked: partner.toml says")
        assert [step for step in made.next_steps if "processor agreement" in step or "amendment" in step] == []
        assert [line for line in made.not_reviewed if "agreement" in line.partition("reviewed for")[2]] == []


def test_the_other_checks_of_a_partner_that_is_no_processor_stay_as_they_are() -> None:
    papers = (contract(*DPA), policy("You have the right of access to your data."))
    made = dossier(*papers, partner=replace(ACME, role=Role.CONTROLLER))
    assert made.checks[:3] == dossier(*papers).checks[:3]


@pytest.mark.parametrize("risk", Risk)
def test_data_told_in_partner_toml_raise_the_risk_and_say_where_it_comes_from(risk: Risk) -> None:
    security = dossier(contract(*DPA), partner=replace(ACME, risks=(risk,))).checks[1]
    assert (security.light, dossier(contract(*DPA)).checks[1].light) == (Light.BAD, Light.ATTENTION)
    expected = {one.requirement for one in security.findings if "partner.toml says" in one.why}
    assert expected == set(library().law.raised)


def test_papers_that_hold_processor_terms_are_read_as_one_agreement() -> None:
    first, second = contract(*DPA[:3]), contract(*DPA, name="more.docx")
    found = {one.requirement: one.verdict for one in dossier(first, second).checks[3].findings}
    assert found["dpa.breach-notice"] == "met"
    assert found["dpa.subproc-liability"] == "missing"


def test_each_check_says_in_a_line_how_it_stands() -> None:
    line = dossier(contract(*DPA)).checks[3].line
    assert "points are met" in line
    assert "not said though required" in line


def test_what_conflicts_between_papers_is_asked_about() -> None:
    made = dossier(contract(*DPA), security_page("We report a breach to our customers within 72 hours."))
    assert [conflict.topic for conflict in made.conflicts] == ["Two periods for the notice of a breach"]
    assert any("which of your statements" in question for question in made.questions)


def test_questions_come_once_and_what_is_denied_comes_first() -> None:
    made = dossier(policy("You have no right of access to the data we hold.", "We keep your data forever."))
    assert len(made.questions) == len(set(made.questions))
    denied = [one.ask for one in made.checks[0].findings if one.verdict == "contradicted"]
    assert set(made.questions[: len(denied)]) == set(denied)


def test_the_agreement_is_amended_and_not_asked_about() -> None:
    made = dossier(contract(*DPA), policy("You have the right of access to your data."))
    asks = {one.ask for one in made.checks[3].findings if one.ask}
    assert any("amendment" in step for step in made.next_steps)
    assert asks.isdisjoint(made.questions)
    assert made.questions


def test_there_are_at_most_three_next_steps() -> None:
    made = dossier(contract(*DPA), policy("We keep your data forever."), security_page("Backups are made daily."))
    assert 1 <= len(made.next_steps) <= 3


SCAN = Unread("scan.pdf", "Its pages are pictures.")


def test_what_could_not_be_read_is_kept_in_sight_and_asked_for_again() -> None:
    made = dossier(unread=(SCAN,))
    assert made.not_reviewed == ("scan.pdf: Its pages are pictures.",)
    assert (
        made.questions[0] == "Please send us scan.pdf again, as a Word file or a PDF with text: we could not read it."
    )


def test_no_absence_is_claimed_while_a_file_of_the_folder_could_not_be_read() -> None:
    papers = (
        contract(*DPA),
        policy("You have the right of access to your data."),
        security_page("Data are encrypted."),
    )
    assert "missing" in {one.verdict for check in dossier(*papers).checks for one in check.findings}
    shaded = dossier(*papers, unread=(SCAN,))
    found = [one for check in shaded.checks for one in check.findings]
    forms = [one for one in found if one.requirement.startswith("consent.")]
    assert {one.verdict for one in found if one not in forms} <= {"met", "unclear", "partial", "not-applicable"}
    assert all("scan.pdf" in one.why for one in found if one.verdict == "unclear" and one not in forms)
    assert Light.BAD not in {check.light for check in shaded.checks}
    assert Light.GOOD not in {check.light for check in shaded.checks}


def test_what_is_met_is_met_whatever_else_could_not_be_read() -> None:
    papers = (policy("You have the right of access to your data."),)
    whole, shaded = (
        {one.requirement for one in dossier(*papers, unread=unread).checks[0].findings if one.verdict == "met"}
        for unread in ((), (SCAN,))
    )
    assert whole == shaded != set()


def test_a_file_that_is_known_to_be_something_else_leaves_absences_certain() -> None:
    papers = (policy("You have the right of access to your data."),)
    menu = Unread("menu.pdf", "Its pages are pictures.", PaperKind.OTHER)
    assert dossier(*papers, unread=(menu,)).checks == dossier(*papers).checks
    annex = Unread("annex.pdf", "Its pages are pictures.", PaperKind.ANNEX)
    assert dossier(*papers, unread=(annex,)).checks[0] == dossier(*papers).checks[0]


def test_that_no_paper_was_found_is_said_together_with_the_files_that_may_be_it() -> None:
    made = dossier(policy("You have the right of access to your data."), unread=(SCAN,))
    assert "scan.pdf" in made.checks[3].line
    assert any("scan.pdf" in step for step in made.next_steps if step.startswith("Conclude a processor agreement"))


def test_a_policy_in_another_language_leaves_no_check_good_and_is_named() -> None:
    danish = paper(PaperKind.PRIVACY_POLICY, "Du har ret til indsigt.", name="politik.md", language="da")
    made = dossier(danish, terms("Invoices are paid within 14 days."))
    (line,) = made.not_reviewed
    assert line.startswith("politik.md was not reviewed for rights and security and consent")
    assert made.checks[0].light is Light.NOT_REVIEWED
    assert Light.GOOD not in {check.light for check in made.checks}


def test_titles_in_a_sentence_keep_their_abbreviations() -> None:
    assert in_sentence("Right of access") == "right of access"
    assert in_sentence("A record") == "a record"
    for title in ("EU/UK representative", "DPO contact", "T&Cs", "A", ""):
        assert in_sentence(title) == title


def test_no_finding_is_no_verdict() -> None:
    assert light_of("rights", ()) is Light.NOT_REVIEWED
    assert light_of("rights", [finding("unclear")]) is Light.NOT_REVIEWED


def test_papers_that_show_no_consent_leave_the_check_open() -> None:
    assert light_of("consent", [finding("missing", "consent.records")]) is Light.NOT_REVIEWED


def test_all_met_is_good() -> None:
    assert light_of("rights", [finding("met"), finding("not-applicable")]) is Light.GOOD


def test_a_required_point_that_is_missing_is_bad_and_one_in_part_needs_attention() -> None:
    assert light_of("rights", [finding("met"), finding("missing")]) is Light.BAD
    assert light_of("rights", [finding("met"), finding("partial")]) is Light.ATTENTION


def test_what_the_law_asks_only_sometimes_needs_attention_where_it_is_missing() -> None:
    assert light_of("rights", [finding("missing", level="conditional")]) is Light.ATTENTION


def test_house_policy_turns_no_light() -> None:
    assert light_of("agreement", [finding("missing", "dpa.x", tier="policy")]) is Light.GOOD


def test_a_first_measure_that_is_missing_is_bad_only_where_the_risk_is_high() -> None:
    silent = [finding("missing", "sec.mfa", tier="policy", level="recommended")]
    assert light_of("security", silent) is Light.ATTENTION
    assert light_of("security", silent, is_risky=True) is Light.BAD


def test_consent_is_not_good_where_papers_were_not_judged_in_full() -> None:
    open_ = [finding("met", "consent.granular"), finding("unclear", "consent.records")]
    assert light_of("consent", open_) is Light.GOOD
    assert light_of("consent", open_, is_whole=False) is Light.ATTENTION


def test_consent_is_bad_only_where_it_is_denied() -> None:
    assert light_of("consent", [finding("partial", "consent.records")]) is Light.ATTENTION
    assert light_of("consent", [finding("contradicted", "consent.affirmative-act")]) is Light.BAD
