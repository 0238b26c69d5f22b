"""matrix.html: one self-contained page with one script, which its policy names."""

import hashlib
import json
from base64 import b64encode
from dataclasses import replace

import pytest
from lxml import html

from addendum.model.matrix import Cell, Matrix, Quote
from addendum.model.review import Verdict
from addendum.writers.matrix_html import write_matrix_html
from addendum.writers.summary import VERDICT_WORDS
from factories.matrices import cells, complete_row, gap_row, large, matrix


def page(made: Matrix) -> html.HtmlElement:
    return html.document_fromstring(write_matrix_html(made, "0.1.0"))


def digest(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_allows_exactly_our_style_and_our_script() -> None:
    found = page(matrix())
    (policy,) = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = found.xpath("//style/text()"), found.xpath("//script[not(@type)]/text()")
    assert f"style-src 'sha256-{digest(style)}'" in policy
    assert f"script-src 'sha256-{digest(script)}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not found.xpath("//@src | //@onclick | //@style | //link")


def test_every_cell_says_its_verdict_in_a_word() -> None:
    words = page(matrix(gap_row())).xpath("//td[@class='cell']//span/text()")
    assert words == ["partial", "contradicted", "unclear"]


def test_the_legend_names_every_verdict() -> None:
    assert page(matrix()).xpath("//section//ul//span[1]/text()") == [VERDICT_WORDS[v] for v in VERDICT_WORDS]


def test_a_cell_leads_to_its_finding() -> None:
    hrefs = page(matrix(gap_row())).xpath("//td[@class='cell']//a/@href")
    assert hrefs[0] == "bolt/internal/bolt_review.html#dpa.audits"


def test_a_folder_with_a_strange_name_still_leads_to_the_page() -> None:
    row = replace(gap_row(), review='a b#c?"d/internal/x_review.html')
    assert page(matrix(row)).xpath("//th[@scope='row']/a/@href") == ["a%20b%23c%3F%22d/internal/x_review.html"]


def test_an_unread_file_shows_why_and_counts_as_no_verdict() -> None:
    shown = page(matrix()).xpath("//tr[@data-verdict='not-reviewed']")
    assert "The file has no text layer. [NO_TEXT]" in shown[0].text_content()
    assert not shown[0].xpath(".//td[@class='cell']//span")


def test_the_totals_match_the_rows() -> None:
    shown = page(matrix(skipped=(("hidden", 3),))).text_content()
    assert "3 files: 1 complete, 1 with gaps, 1 not reviewed. Passed over: 3 (hidden)." in shown


def test_open_points_count_law_only() -> None:
    ranks = page(matrix(complete_row(), gap_row())).xpath("//tr[@data-verdict]/td[2]/text()")
    assert ranks == ["0 of 2", "2 of 2"]


@pytest.mark.parametrize("nasty", ["<script>alert(1)</script>", '"><img src=x>', "{{ 7*7 }}"])
def test_no_name_is_read_as_markup(nasty: str) -> None:
    row = replace(complete_row(nasty), party=nasty, remark=nasty)
    found = page(matrix(row))
    assert len(found.xpath("//script[not(@type)]")) == 1
    assert len(found.xpath("//script")) == 2
    assert not found.xpath("//img")
    assert found.xpath("//tbody//th[@scope='row']/text()")[0] == nasty


def rows_of(found: html.HtmlElement) -> list[html.HtmlElement]:
    rows: list[html.HtmlElement] = found.xpath("//table[contains(@class,'matrix')]/tbody/tr")
    return rows


def test_the_sums_under_the_columns_are_those_of_their_cells() -> None:
    found = page(large(60, 12))
    open_cells = ("contradicted", "missing", "partial", "unclear")
    judged = [row.xpath("./td[contains(@class,'cell')]") for row in rows_of(found)]
    counted = [
        sum(any(w in open_cells for w in column[at].text_content().split()) for column in judged) for at in range(12)
    ]
    assert [int(text) for text in found.xpath("//tfoot//td[@class='sum']/text()")] == counted
    points = [row.xpath("./td[2]/text()") for row in rows_of(found)]
    (total,) = found.xpath("//tfoot/tr/td[2]/text()")
    assert int(total) == sum(int(text[0].split()[0]) for text in points if text)


def test_only_a_matrix_with_families_can_be_folded() -> None:
    assert not page(large(8, 3)).xpath("//input[@id='fold']")
    assert page(large(8, 3, families=3)).xpath("//input[@id='fold']")


def test_one_row_leads_each_family_and_says_how_many_follow() -> None:
    rows = rows_of(page(large(8, 3, families=3)))
    assert [row.get("data-others") for row in rows] == ["2", "2", "1", *[None] * 5]
    assert [row.get("class") for row in rows] == [None] * 3 + ["follows"] * 5


def test_what_differs_in_a_family_is_marked_and_counted() -> None:
    odd = replace(
        complete_row("b.docx"), family="acme.docx", cells=cells(audits=Verdict.MISSING, security=Verdict.UNCLEAR)
    )
    second = rows_of(page(matrix(complete_row(), odd)))[1]
    assert "Family of acme.docx; 2 verdicts differ." in second.text_content()
    assert len(second.xpath("./td[contains(@class,'differs')]")) == 2


def test_a_copy_says_that_its_verdicts_are_the_same() -> None:
    copy = replace(complete_row("b.docx"), family="acme.docx")
    assert "Family of acme.docx; same verdicts." in rows_of(page(matrix(complete_row(), copy)))[1].text_content()


def test_a_cell_without_a_review_page_leads_to_the_legend() -> None:
    found = page(matrix(complete_row()))
    (href, *_) = found.xpath("//td[@class='cell']/a/@href")
    assert href == "#dpa.audits"
    assert found.xpath("//tr[@id='dpa.audits']")


def test_the_words_of_the_agreement_are_data_and_never_markup() -> None:
    nasty = Cell(Verdict.MET, quotes=(Quote("</script><img src=x>", "no. 1"),))
    row = replace(complete_row(), cells={"dpa.audits": nasty})
    found = page(matrix(row))
    assert not found.xpath("//img")
    (data,) = found.xpath("//script[@id='data']/text()")
    assert "</script><img src=x>" in json.loads(data)["texts"]


def test_gravity_and_not_the_alphabet_orders_verdicts() -> None:
    cells = page(matrix(gap_row())).xpath("//td[@class='cell']/@data-rank")
    assert [int(rank) for rank in cells] == [2, 0, 3]
    assert Verdict.CONTRADICTED in VERDICT_WORDS
