"""matrix.html: one self-contained page with one script, which its policy names."""

import hashlib
import json
import subprocess
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from addendum.model.matrix import Matrix
from addendum.model.review import Verdict
from addendum.writers.matrix_html import write_matrix_html
from addendum.writers.summary import VERDICT_WORDS
from factories.matrices import complete_row, gap_row, matrix
from factories.programs import needs


def page(made: Matrix) -> html.HtmlElement:
    return html.document_fromstring(write_matrix_html(made, "0.1.0"))


def digest(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_allows_exactly_our_style_and_our_script() -> None:
    found = page(matrix())
    (policy,) = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = found.xpath("//style/text()"), found.xpath("//script/text()")
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
    assert len(found.xpath("//script")) == 1
    assert not found.xpath("//img")
    assert found.xpath("//th[@scope='row']/text()")[0] == nasty


SCRIPT = """
const name = head => head.firstChild.textContent.trim() || head.textContent.trim();
const cells = () => Array.from(document.querySelectorAll("tbody tr:not([hidden]) th"), name);
const before = cells();
document.querySelectorAll("thead button")[3].click();
const sorted = cells();
const box = document.getElementById("words");
box.value = "BOLT"; box.dispatchEvent(new Event("input"));
document.title = JSON.stringify([before, sorted, cells(), document.getElementById("shown").textContent]);
"""


def test_a_browser_sorts_by_gravity_and_filters_by_words(tmp_path: Path) -> None:
    needs("chromium")
    rows = (complete_row(), gap_row(), replace(complete_row("zeta.docx"), cells={}))
    shown = write_matrix_html(matrix(*rows), "0")
    policy = f"script-src 'sha256-{digest(SCRIPT)}' "
    shown = shown.replace("script-src ", policy).replace("</body>", f"<script>{SCRIPT}</script></body>")
    target = tmp_path / "m.html"
    target.write_text(shown, encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", target.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    (title,) = html.document_fromstring(done.stdout).xpath("//title/text()")
    before, in_order, kept, count = json.loads(title)
    assert before == ["acme.docx", "bolt.docx", "zeta.docx"]
    assert in_order == ["bolt.docx", "acme.docx", "zeta.docx"]
    assert kept == ["bolt.docx"]
    assert count == "1 of 3 shown"


def test_gravity_and_not_the_alphabet_orders_verdicts() -> None:
    cells = page(matrix(gap_row())).xpath("//td[@class='cell']/@data-rank")
    assert [int(rank) for rank in cells] == [2, 0, 3]
    assert Verdict.CONTRADICTED in VERDICT_WORDS
