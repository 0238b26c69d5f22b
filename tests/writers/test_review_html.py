"""The review page: self-contained, escaped, and nothing in it runs."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from addendum.model.amendment import Amendment, Edit, EditKind, Form, LeftOut, NewProvision
from addendum.model.review import Instrument, Review, Verdict
from addendum.writers.review_html import write_review_html
from factories.reviews import (
    agreement,
    complete_review,
    evidence_of,
    finding,
    mixed_review,
    provision,
    requirement,
    review,
    unread_review,
)

NASTY = '<script>alert(1)</script><img src=x onerror="alert(1)">&"\'{{ 7 * 7 }}'


def page(made: Review, amendment: Amendment | None = None) -> html.HtmlElement:
    return html.document_fromstring(write_review_html(made, "0.1.0", amendment))


def text_of(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


@pytest.mark.parametrize("made", [complete_review(), mixed_review(), unread_review()])
def test_nothing_is_loaded_and_nothing_runs(made: Review) -> None:
    found = page(made)
    assert not found.xpath("//script | //link | //img | //iframe | //object | //form | //@style | //@onclick")
    assert all(href.startswith("#") for href in found.xpath("//@href"))


def test_the_policy_allows_exactly_the_style_of_the_page() -> None:
    found = page(mixed_review())
    (policy,) = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = found.xpath("//style/text()")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_it_is_marked_as_a_draft_for_counsel() -> None:
    assert "Draft for review by counsel" in text_of(page(complete_review()))


def test_every_finding_has_its_place_and_the_table_leads_to_it() -> None:
    made = mixed_review()
    found = page(made)
    anchors = found.xpath("//article/@id")
    assert sorted(anchors) == sorted(f.requirement.id for f in made.findings)
    assert sorted(found.xpath("//table//a/@href")) == sorted(f"#{anchor}" for anchor in anchors)


def test_open_points_come_before_what_is_met() -> None:
    classes = [
        article.xpath(".//header//span/@class")[0].split()[-1] for article in page(mixed_review()).xpath("//article")
    ]
    assert classes[-2:] == ["met", "not-applicable"]


def test_quoted_words_are_marked_inside_their_provision() -> None:
    found = page(mixed_review())
    (mark,) = found.xpath("//article[@id='dpa.audits']//mark")
    assert mark.text == "shall allow for audits by the Customer"
    assert text_of(mark.xpath("..")[0]) == "The Supplier shall allow for audits by the Customer once a year."


def test_an_absence_shows_the_nearest_text_and_why_it_fails() -> None:
    shown = text_of(page(mixed_review()).xpath("//article[@id='dpa.audits']")[0])
    assert "Nearest text examined" in shown
    assert "written answers only" in shown


def test_what_was_not_reviewed_stands_above_the_summary() -> None:
    shown = text_of(page(unread_review()).xpath("//body")[0])
    assert shown.index("Not reviewed page 4: image without a text layer") < shown.index("Next:")
    assert not page(complete_review()).xpath("//*[@class='warning']")


def test_where_nothing_was_judged_no_finding_is_shown() -> None:
    found = page(replace(mixed_review(), not_reviewed="The language is not one of the six."))
    assert not found.xpath("//article")
    assert "not one of the six" in text_of(found)


def test_only_law_is_called_required() -> None:
    for article in page(mixed_review()).xpath("//article"):
        tier_is_law = article.get("id") not in ("dpa.breach-deadline", "dpa.dpo")
        assert ("Required by law" in text_of(article)) is tier_is_law


def test_proposed_changes_are_shown_at_their_finding() -> None:
    made = mixed_review()
    edit = Edit(
        "dpa.audits/1",
        "dpa.audits",
        ("inspections",),
        EditKind.INSERT_WORDS,
        "body/9/2",
        start=35,
        end=35,
        new=", including inspections,",
    )
    whole = Edit(
        "dpa.breach-notice/1",
        "dpa.breach-notice",
        ("notify_controller",),
        EditKind.INSERT_PROVISIONS,
        "body/7",
        provisions=(NewProvision("The Supplier shall notify the Customer."),),
    )
    amendment = Amendment(made, Form.SCATTERED, (edit, whole), (LeftOut("dpa.duration", "it is unclear"),))
    found = page(made, amendment)
    assert found.xpath("//article[@id='dpa.audits']//ins/text()") == [", including inspections,"]
    assert found.xpath("//article[@id='dpa.breach-notice']//ins/text()") == ["The Supplier shall notify the Customer."]
    assert "Not amended: it is unclear" in text_of(found.xpath("//article[@id='dpa.duration']")[0])
    assert found.xpath("//p[@class='budget']/text()") == ["Proposed: 2 changes; 8 words inserted, 0 words deleted."]
    assert not page(made).xpath("//p[@class='budget']")


def test_markup_in_the_agreement_is_shown_as_its_letters() -> None:
    source = provision(NASTY)
    made = review(
        finding(Verdict.MET, requirement(title=NASTY), evidence=[evidence_of(source, NASTY)]), of=agreement(source)
    )
    made = replace(made, agreement=replace(made.agreement, title=NASTY, file=f"{NASTY}.docx"))
    found = page(made)
    assert not found.xpath("//script | //img")
    assert found.xpath("//mark/text()") == [NASTY]
    assert found.xpath("//h1/text()") == [NASTY]


@settings(max_examples=30)
@given(st.text(min_size=1).filter(str.strip))
def test_no_text_changes_the_shape_of_the_page(foreign: str) -> None:
    def shape(text: str) -> list[str]:
        source = provision(text)
        made = review(finding(Verdict.MET, evidence=[evidence_of(source, text)]), of=agreement(source))
        found = page(replace(made, agreement=replace(made.agreement, title=text)))
        return [str(element.tag) for element in found.iter()]

    assert shape(foreign) == shape("x")


def test_the_same_review_gives_the_same_page_without_a_time_of_day() -> None:
    first, second = write_review_html(mixed_review(), "0"), write_review_html(mixed_review(), "0")
    assert first == second
    assert not re.search(r"\d\d:\d\d:\d\d", first)


def test_the_foot_names_the_file_s_hash_and_the_library() -> None:
    review = mixed_review()
    [foot] = re.findall(r'<footer class="end">.*?</footer>', write_review_html(review, "0.9"), re.DOTALL)
    for told in ("0.9", review.agreement.sha256, review.playbook.id, review.playbook.version):
        assert told in foot


def test_a_paper_without_processor_terms_shows_one_finding_and_the_words_against_it() -> None:
    found = page(replace(mixed_review(), instrument=Instrument.INDEPENDENT_CONTROLLERS))
    assert not found.xpath("//article | //table")
    assert found.xpath("//blockquote[@class='against']//mark/text()") == [
        "may engage any sub-processor without telling"
    ]
    assert "Finding: Each party acts as a controller of its own" in text_of(found)
