"""What policies, terms and agreements say of consent, joined with what the forms show."""

import pytest

from addendum.model.paper_words import PaperKind
from addendum.partner.consent import check_consent
from addendum.partner.papers import Unread
from factories.consent_papers import POLICY_LINK, box, fine, form_page, found, newsletter, playbook, signup, text_paper
from factories.partner_papers import policy

NEWS = "Send me the newsletter with weekly offers"
TEXTS = {
    "consent by use in a policy": (
        PaperKind.PRIVACY_POLICY,
        "By using our website, you consent to the processing of your personal data for advertising.",
        "affirmative-act",
        "contradicted",
    ),
    "consent by use in terms": (
        PaperKind.TERMS,
        "By continuing to use the service you consent to the collection of your data.",
        "affirmative-act",
        "contradicted",
    ),
    "bundled in terms": (
        PaperKind.TERMS,
        "By accepting the terms you consent to receiving marketing from us.",
        "separate-from-terms",
        "contradicted",
    ),
    "irrevocable in an agreement": (
        PaperKind.AGREEMENT,
        "The consent of the data subject is irrevocable.",
        "withdrawal-info",
        "contradicted",
    ),
    "withdrawal in a policy": (
        PaperKind.PRIVACY_POLICY,
        "You may withdraw your consent at any time.",
        "withdrawal-info",
        "met",
    ),
    "terms grant nothing": (
        PaperKind.TERMS,
        "You may withdraw your consent at any time.",
        "withdrawal-info",
        "unclear",
    ),
    "a warranty in an agreement": (
        PaperKind.AGREEMENT,
        "Partner warrants that each lead has opted in as required by law and will forward opt-outs within a day.",
        "partner-warranty",
        "met",
    ),
    "a warranty in a policy": (
        PaperKind.PRIVACY_POLICY,
        "Partner warrants that each lead has opted in as required by law and will forward opt-outs within a day.",
        "partner-warranty",
        "not-applicable",
    ),
    "an agreement without a warranty": (
        PaperKind.AGREEMENT,
        "The Supplier delivers furniture.",
        "partner-warranty",
        "missing",
    ),
    "security pages are not read for consent": (
        PaperKind.SECURITY,
        "By using our website, you consent to the processing of your personal data.",
        "affirmative-act",
        "unclear",
    ),
}


@pytest.mark.parametrize(("kind", "text", "requirement", "wanted"), TEXTS.values(), ids=TEXTS.keys())
def test_what_the_papers_say_of_consent_counts(kind: PaperKind, text: str, requirement: str, wanted: str) -> None:
    assert found(text_paper(text, kind))[requirement].verdict == wanted


def test_withdrawal_told_only_in_the_policy_is_not_told_beside_the_box() -> None:
    told = text_paper("You may withdraw your consent at any time.")
    finding = found(form_page(signup(box(NEWS), POLICY_LINK)), told)["withdrawal-info"]
    assert finding.verdict == "partial"
    assert {quote.file for quote in finding.quotes} == {"page.html", "paper.txt"}


def test_a_good_form_does_not_excuse_a_bad_policy() -> None:
    told = text_paper("By using our website, you consent to the processing of your personal data.")
    assert found(form_page(fine(box(NEWS))), told)["affirmative-act"].verdict == "contradicted"


def test_where_nothing_speaks_of_consent_the_forms_are_asked_for() -> None:
    findings = found(text_paper("We keep our servers in locked rooms."))
    assert findings["affirmative-act"].verdict == "unclear"
    assert findings["affirmative-act"].ask.startswith("Please send us the forms")


def test_silence_on_what_no_form_need_say_is_a_question() -> None:
    finding = found(form_page(fine(box(NEWS))))["no-detriment"]
    assert (finding.verdict, bool(finding.ask)) == ("unclear", True)


def test_a_conditional_requirement_that_does_not_arise_is_not_asked() -> None:
    findings = found(form_page(fine(box(NEWS))))
    assert findings["children"].verdict == "not-applicable"
    assert findings["marketing-channel"].verdict == "partial"
    assert found(form_page(newsletter()))["marketing-channel"].verdict == "partial"
    assert (
        found(form_page(fine(box("Create a profile of my interests"))))["marketing-channel"].verdict == "not-applicable"
    )


def test_no_absence_is_claimed_over_text_in_a_language_that_is_not_judged() -> None:
    polish = form_page("<form><p>Zgoda</p><input type=email></form>", language="pl")
    assert found(form_page(fine(box(NEWS))), polish)["records"].verdict == "unclear"
    assert found(form_page(fine(box(NEWS))))["records"].verdict == "missing"


def test_no_absence_is_claimed_while_a_file_could_not_be_read() -> None:
    scan = Unread("scan.pdf", "Its pages are pictures.")
    found_ = {one.requirement: one for one in check_consent((form_page(fine(box(NEWS))),), playbook(), (scan,))}
    records, warranty = found_["consent.records"], found_["consent.partner-warranty"]
    assert (records.verdict, warranty.verdict) == ("unclear", "unclear")
    assert "scan.pdf" in records.why
    assert (records.ask, warranty.ask) == ("", "")


def test_a_quotation_says_where_it_stands_as_elsewhere_in_the_dossier() -> None:
    told = policy("# Your rights", "You may withdraw your consent at any time.")
    assert [quote.where for quote in found(told)["withdrawal-info"].quotes] == ["under “Your rights”"]


def test_what_belongs_in_the_agreement_is_asked_for_as_a_clause() -> None:
    silent = found(text_paper("The Supplier delivers furniture.", PaperKind.AGREEMENT))
    speaking = found(text_paper("The Supplier delivers furniture.", PaperKind.AGREEMENT), form_page(fine(box(NEWS))))
    assert speaking["partner-warranty"].ask.startswith("Please agree to a clause on this: partner warrants")
    assert silent["affirmative-act"].ask != speaking["partner-warranty"].ask
