"""What the HTML reader makes of pages: what is seen, what is furniture, what is hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from addendum.errors import LimitReached, NoText, ReadError
from addendum.model.agreement import Agreement, NoteKind, ProvisionKind
from addendum.readers.html import html_lines, read_html
from factories.corpus import corpus_file

DUTY = "The Processor shall keep records."


def read(body: str, head: str = "") -> Agreement:
    return read_html(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "a.html")


def texts(agreement: Agreement) -> list[str]:
    return [provision.text for provision in agreement.provisions]


def test_plain_paragraphs_give_no_notes() -> None:
    agreement = read(f"<h1>Terms</h1><p>{DUTY}</p><p>It  shall\n help.</p>")
    assert texts(agreement) == ["Terms", DUTY, "It shall help."]
    assert (agreement.title, agreement.notes, agreement.format, agreement.pages) == ("Terms", (), "html", None)


def test_headings_hold_what_stands_under_them() -> None:
    first, second, third = read(f"<h2>Audits</h2><p>{DUTY}</p><h2>End</h2>").provisions
    assert (first.kind, second.parent, second.heading) == (ProvisionKind.HEADING, first.at, "Audits")
    assert third.parent == ""


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">{}</p>',
        '<p style="visibility: hidden">{}</p>',
        '<p style="opacity:0">{}</p>',
        '<p style="font-size:0">{}</p>',
        '<p style="font-size:1px">{}</p>',
        '<p style="color:#fff">{}</p>',
        '<p style="color:white; background: white">{}</p>',
        '<p style="position:absolute; left:-9999px">{}</p>',
        '<p style="text-indent:-9999px">{}</p>',
        '<p style="height:0; overflow:hidden">{}</p>',
        '<p style="position:absolute; clip: rect(0,0,0,0)">{}</p>',
        "<p hidden>{}</p>",
        '<p class="off">{}</p>',
        '<p id="gone">{}</p>',
        '<div class="box"><p>{}</p></div>',
        "<dialog>{}</dialog>",
        "<del>{}</del>",
        "<s>{}</s>",
    ],
)
def test_hidden_text_is_left_out_and_noted(hidden: str) -> None:
    style = "<style>/* x */ .off{display:none} #gone , .y {visibility:hidden} .box p{opacity:0}</style>"
    agreement = read(f"<p>Seen.</p>{hidden.format(DUTY)}", style)
    assert texts(agreement) == ["Seen."]
    assert [note.kind for note in agreement.notes] == [NoteKind.HIDDEN_TEXT]


def test_hidden_text_keeps_its_paragraphs_apart_and_has_no_scripts_in_it() -> None:
    inside = (
        "<script>var a</script><p>The <b>Pro</b>cessor helps.</p><style>a {}</style><div>It<br>pays.<div></div></div>"
    )
    agreement = read(f"<p>Seen.</p><div hidden>{inside}</div><p>After.</p><p hidden>The Supplier pays, too.</p>")
    assert [one.text for one in agreement.hidden] == ["The Processor helps. It pays.", "The Supplier pays, too."]
    assert [note.what for note in agreement.notes] == [
        "52 characters that a reader does not see were left out (hidden)"
    ]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>{}</script>",
        "<style>{}</style>",
        "<template>{}</template>",
        "<noscript>{}</noscript>",
        "<!-- {} -->",
        "<svg><text>{}</text></svg>",
        '<input type="hidden" value="{}">',
        "<datalist><option>{}</option></datalist>",
        "<nav><a href='/'>{}</a></nav>",
        '<div class="cookie-banner">{}</div>',
        '<div role="navigation">{}</div>',
        "<footer>{}</footer>",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(unseen: str) -> None:
    page = "".join(f"<p>{DUTY} Sentence number {n}.</p>" for n in range(9))
    agreement = read(page + unseen.format("Not a duty at all"))
    assert not any("Not a duty" in text for text in texts(agreement))
    assert len(agreement.provisions) == 9


@pytest.mark.parametrize(
    "seen",
    [
        '<p style="color:#333">{}</p>',
        '<div style="background:#003"><p style="color:white">{}</p></div>',
        '<p style="display:block; opacity:1">{}</p>',
        '<p style="height:0">{}</p>',
        '<p class="print-only">{}</p>',
        "<ins>{}</ins>",
        "<details><summary>More</summary>{}</details>",
        '<main><div class="cookie-policy">{}</div></main>',
    ],
)
def test_text_that_can_be_seen_stays(seen: str) -> None:
    style = "<style>@media print { .print-only {display:none} } .other{display:none}</style>"
    assert DUTY in " ".join(texts(read(seen.format(DUTY), style)))


def test_the_main_part_is_found() -> None:
    agreement = read(f"<div>Our shop</div><main><h1>Terms</h1><p>{DUTY * 3}</p></main><div>Buy now</div>")
    assert texts(agreement) == ["Terms", DUTY * 3]


def test_lists_have_their_labels_and_levels() -> None:
    agreement = read("<ol><li>One<ol type='a'><li>Inner</li></ol></li><li>Two</li></ol><ul><li>Point</li></ul>")
    found = {p.text: p for p in agreement.provisions}
    assert [found[name].number for name in ("One", "Inner", "Two", "Point")] == ["1.", "a.", "2.", ""]
    assert found["Inner"].parent == found["One"].at
    assert found["Point"].kind is ProvisionKind.ITEM


def test_lists_count_on_from_where_they_say() -> None:
    agreement = read('<ol start="4"><li>Four</li><li value="9">Nine</li><li>Ten</li></ol>')
    assert [p.number for p in agreement.provisions] == ["4.", "9.", "10."]


def test_a_table_gives_cells_with_headers() -> None:
    rows = "<tr><th>Measure</th><th>Detail</th></tr><tr><td>Access</td><td>By need.</td></tr>"
    cells = {p.text: p for p in read(f"<table>{rows}</table>").provisions}
    assert cells["By need."].kind is ProvisionKind.CELL
    assert cells["By need."].context == "Access | Detail"


def test_spanning_cells_keep_their_columns() -> None:
    table = (
        "<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td rowspan='2'>x</td><td>y</td><td>z</td></tr>"
        "<tr><td>p</td><td>q</td></tr></table>"
    )
    contexts = {p.text: p.context for p in read(table).provisions}
    assert contexts["p"].endswith("B")
    assert contexts["q"].endswith("C")


def test_a_table_for_layout_is_plain_text() -> None:
    agreement = read(f"<table><tr><td><p>{DUTY}</p></td></tr></table>")
    assert agreement.provisions[0].kind is ProvisionKind.TEXT


def test_input_boxes_in_a_sentence_are_blanks() -> None:
    agreement = read('<p>Between <input name="a"> and <input value="Acme Ltd">, the Processor.</p>')
    assert texts(agreement) == ["Between [ ] and Acme Ltd , the Processor."]


def test_input_boxes_in_paragraphs_of_their_own_go_back_into_their_sentence() -> None:
    agreement = read('<p>The company</p><p><input name="a"></p><p>, with its seat in</p><p><input></p><p>Next.</p>')
    assert texts(agreement) == ["The company [ ], with its seat in [ ]", "Next."]


def test_boxes_show_whether_they_are_ticked() -> None:
    agreement = read('<p><input type="checkbox" checked> News</p><p><input type="checkbox"> Terms</p>')
    assert texts(agreement) == ["\u2611 News", "\u2610 Terms"]


def test_a_break_before_a_number_begins_a_provision() -> None:
    agreement = read("<p><b>Artikel 1. Definities</b><br>1.1 Eerste lid.<br>1.2 Tweede lid.</p><p>Street 1<br>City</p>")
    assert texts(agreement) == ["Artikel 1. Definities", "1.1 Eerste lid.", "1.2 Tweede lid.", "Street 1\nCity"]


def test_template_instructions_are_left_out_and_noted() -> None:
    agreement = read(f"{{% if x %}}<p>{DUTY}</p>{{% endif %}}<?php echo 'secret'; ?><p>{{{{ name }}}}</p>")
    assert texts(agreement) == [DUTY, "{{ name }}"]
    assert any("template" in note.what for note in agreement.notes)


def test_the_declared_encoding_is_used() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Größe der Änderung</p></body></html>'
    agreement = read_html(page.encode("latin-1"), "a.html")
    assert texts(agreement) == ["Größe der Änderung"]


def test_text_that_lies_too_deep_is_an_error_and_not_an_absence() -> None:
    with pytest.raises(LimitReached):
        read("<div>" * 5000 + DUTY + "</div>" * 5000)


def test_text_behind_many_open_tags_is_read() -> None:
    assert texts(read("<div>" * 600 + DUTY + "</div>" * 600)) == [DUTY]


@pytest.mark.parametrize("body", ["", "<p> </p>", "<script>x</script>", '<p style="display:none">x</p>'])
def test_nothing_seen_is_no_text(body: str) -> None:
    with pytest.raises(NoText):
        read(body)


def test_a_page_that_is_too_large_is_refused() -> None:
    with pytest.raises(LimitReached):
        read("a" * (10 << 20))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_gives_an_agreement_or_our_error(text: str) -> None:
    try:
        agreement = read_html(text.encode(), "a.html")
    except ReadError:
        return
    assert all(provision.text.strip() for provision in agreement.provisions)


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<li>", "<ol>", "</ol>", "<table>", "<tr>", "<td>", "</td>", "<br>", "x "])
    )
)
def test_any_nesting_keeps_every_word(tags: list[str]) -> None:
    markup = "<div>" + "".join(tags) + "</div>"
    words = sum(line.text.count("x") for line in html_lines(f"<body>{markup}</body>")) if "x " in tags else 0
    assert words == tags.count("x ")


def test_a_real_page_without_its_navigation() -> None:
    agreement = read_html(corpus_file("corpus", "dpa", "knockiq-dpa-web.html").read_bytes(), "k.html")
    assert agreement.provisions[0].kind is ProvisionKind.HEADING
    assert not any("Back to" in text for text in texts(agreement)[:3])
