"""Bars drawn as SVG."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from addendum.writers.bars_svg import PATTERNS, WIDTH, Bar, Part, draw, key_of, words_of


def svg(*bars: Bar) -> etree._Element:
    return etree.fromstring(draw(bars, name="p", title="A picture", description=words_of(bars)))


def bar(*counts: int, label: str = "Audits") -> Bar:
    looks = ("missing", "partial", "unclear", "contradicted")
    return Bar(label, tuple(Part(look, look, count) for look, count in zip(looks, counts, strict=False)), "behind")


def widths(drawn: etree._Element) -> list[float]:
    return [float(str(rect.get("width"))) for rect in drawn.iter("rect") if rect.get("class") != "plate"]


def test_no_bars_are_an_empty_picture() -> None:
    assert not widths(svg())


def test_a_part_of_nothing_is_not_drawn() -> None:
    assert len(widths(svg(bar(3, 0, 2)))) == 2


@given(st.lists(st.lists(st.integers(0, 400), min_size=1, max_size=4), min_size=1, max_size=6))
def test_lengths_are_to_one_scale_and_never_leave_the_picture(counts: list[list[int]]) -> None:
    drawn = svg(*(bar(*some) for some in counts))
    wanted = [count for some in counts for count in some if count]
    assert len(widths(drawn)) == len(wanted)
    longest = max(map(sum, counts))
    for width, count in zip(widths(drawn), wanted, strict=True):
        assert abs(width - max(count * 370 / longest - 1, 1)) < 0.2
    ends = [
        float(str(r.get("x"))) + float(str(r.get("width"))) for r in drawn.iter("rect") if r.get("class") != "plate"
    ]
    assert all(end < WIDTH for end in ends)


def test_the_picture_is_told_in_words_for_those_who_do_not_see_it() -> None:
    drawn = svg(bar(3, 1), bar(0, 0, label="Security"))
    assert drawn.get("role") == "img"
    named = {element.get("id"): element.text for element in drawn if element.tag in ("title", "desc")}
    assert [named[one] for one in str(drawn.get("aria-labelledby")).split()] == [
        "A picture",
        "Audits: 3 missing, 1 partial. Security: none.",
    ]


def test_every_look_has_a_pattern_and_not_a_colour_only() -> None:
    names = {pattern.get("id") for pattern in etree.fromstring(PATTERNS).iter("pattern")}
    assert names == {"hatched", "crossed", "dotted"}


def test_a_long_label_is_cut_and_whole_in_its_title() -> None:
    label = "Persons under the authority of the processor act on instructions only"
    drawn = svg(bar(1, label=label))
    (text,) = [element for element in drawn.iter("text") if element.get("class") == "label"]
    assert str(text.text).endswith("…")
    assert any(str(title.text).startswith(label) for title in drawn.iter("title"))


def test_a_label_may_lead_somewhere() -> None:
    drawn = svg(Bar("Audits", (Part("missing", "missing", 1),), href="#dpa.audits"))
    assert [link.get("href") for link in drawn.iter("a")] == ["#dpa.audits"]


@given(st.text())
def test_no_name_is_read_as_markup(name: str) -> None:
    drawn = svg(bar(1, label=f"<script>{name}\"'"))
    assert {element.tag for element in drawn.iter()} <= {"svg", "title", "desc", "g", "rect", "text"}


def test_the_key_names_each_look_once() -> None:
    key = key_of((Part("missing", "missing", 1), Part("partial", "partial", 2), Part("missing", "missing", 3)))
    assert isinstance(key, Markup)
    assert [item.xpath("string()").strip() for item in etree.fromstring(key)] == ["missing", "partial"]
