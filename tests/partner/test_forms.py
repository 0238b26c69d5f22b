import pytest

from addendum.partner.forms import Control, Form, read_forms
from addendum.partner.purposes import is_convenience

NEWS = "Send me the newsletter"


def box(attributes: str = "", label: str = NEWS, kind: str = "checkbox") -> str:
    """Return a form with one input and its label."""
    return f'<form><label><input type="{kind}" name="news" {attributes}> {label}</label></form>'


def only(markup: str) -> Control:
    """Return the only control of a page that is no hidden field without meaning."""
    (form,) = read_forms(markup)
    (control,) = form.controls
    return control


def form_of(markup: str) -> Form:
    """Return the only form of a page."""
    (form,) = read_forms(markup)
    return form


@pytest.mark.parametrize("markup", ["", "   ", "<p>Welcome.</p>", "<form><input type='text' name='email'></form>"])
def test_a_page_that_asks_for_no_tick_has_no_controls(markup: str) -> None:
    assert [control for form in read_forms(markup) for control in form.controls] == []


EMPTY = {
    "a plain box": box(),
    "a box with a value": box('value="1"'),
    "a required box": box("required"),
    "a class that only looks ticked": box('class="checked"'),
    "an unchecked property of React": box("checked={false}"),
    "an unchecked default of React": box("defaultChecked={false}"),
    "a binding of Vue that is false": box(':checked="false"'),
    "a radio that says no": box('checked value="no"', "No, thank you", "radio"),
    "a radio without a tick": box('value="yes"', "Yes", "radio"),
    "a switch that is off": '<div role="switch" aria-checked="false" id="n">Newsletter</div>',
    "a list that begins with a blank": "<select name=n><option value=''>-</option><option>Yes</option></select>",
    "a list with no chosen": "<select name=n><option selected>No</option><option>Yes</option></select>",
    "a comment that holds a tick": "<form><!-- <input type=checkbox checked> --><input type=checkbox name=a></form>",
    "a script that speaks of ticks": "<form><input type=checkbox name=a><script>if (a.checked) {}</script></form>",
    "a data attribute": box('data-checked="true"'),
    "a box without form": "<label><input type=checkbox name=n> Newsletter</label>",
}


@pytest.mark.parametrize("markup", EMPTY.values(), ids=EMPTY.keys())
def test_a_control_that_is_off_is_read_as_off(markup: str) -> None:
    assert only(markup).ticked is False


TICKED = {
    "checked": box("checked"),
    "checked with a value": box('checked="checked"'),
    "checked false still ticks in HTML": box('checked="false"'),
    "checked in capitals": box("CHECKED"),
    "checked empty": box('checked=""'),
    "checked in React": box("checked={true}"),
    "checked by default in React": box("defaultChecked"),
    "bound to true in Vue": box(':checked="true"'),
    "a radio that says yes": box('checked value="yes"', "Yes, please", "radio"),
    "a German radio": box("checked", "Ja, gern", "radio"),
    "a switch that is on": '<div role="switch" aria-checked="true">Newsletter</div>',
    "a custom box that is on": '<span role="checkbox" aria-checked="true">Newsletter</span>',
    "a list that agrees": "<select name=n><option>No</option><option selected>Yes, subscribe</option></select>",
    "a hidden consent": '<form><input type="hidden" name="newsletter" value="1"></form>',
    "behind another tag": '<form><div><p><input type="checkbox" checked> News</p></div></form>',
    "upper case tags": "<FORM><INPUT TYPE=CHECKBOX CHECKED NAME=NEWS></FORM>",
    "unclosed tags": "<form><p>News <input type=checkbox checked>",
    "beside a template's value": box('value="{{ list.id }}" checked'),
    "beside a script's value": box('value="<?php echo $id; ?>" checked'),
}


@pytest.mark.parametrize("markup", TICKED.values(), ids=TICKED.keys())
def test_a_control_that_is_on_when_the_page_opens_is_read_as_ticked(markup: str) -> None:
    control = only(markup)
    assert control.ticked is True
    assert control.how


UNDECIDED = {
    "a condition of Go": box("{{ if .News }}checked{{ end }}"),
    "a condition of Django": box("{% if news %}checked{% endif %}"),
    "a function of PHP": box("<?php checked( $news, true ); ?>"),
    "a conditional expression of PHP": box("<?php echo $news ? 'checked' : ''; ?>"),
    "an expression of Handlebars": box("{{checked news}}"),
    "a state of React": box("checked={news}"),
    "a state of Vue": box('v-model="news"'),
    "a state of Angular": box('ng-checked="user.news"'),
}


@pytest.mark.parametrize("markup", UNDECIDED.values(), ids=UNDECIDED.keys())
def test_a_tick_that_a_template_or_script_decides_is_neither(markup: str) -> None:
    control = only(markup)
    assert control.ticked is None
    assert control.how


LABELS = {
    "around it": f"<label><input type=checkbox> {NEWS}</label>",
    "named by it": f'<input type=checkbox id=a><label for="a">{NEWS}</label>',
    "named before it": f'<label for="a">{NEWS}</label><p>Other</p><input type=checkbox id=a>',
    "pointed at": f'<p id="t">{NEWS}</p><input type=checkbox aria-labelledby="t">',
    "in the control itself": f'<div role="switch">{NEWS}</div><p>Other</p>',
    "behind it": f"<p><input type=checkbox> {NEWS}</p>",
    "in the element behind it": f"<div><input type=checkbox><span>{NEWS}</span></div>",
    "read aloud only": f'<input type=checkbox aria-label="{NEWS}">',
}


@pytest.mark.parametrize("markup", LABELS.values(), ids=LABELS.keys())
def test_a_label_is_found_wherever_it_stands(markup: str) -> None:
    assert only(markup).label == NEWS


@pytest.mark.parametrize(
    ("label", "purposes"),
    [
        ("I accept the terms and conditions", {"terms"}),
        ("I agree to the terms of use and to receive special offers", {"terms", "marketing", "consent"}),
        ("Ich willige in Werbung ein", {"marketing"}),
        ("Share my data with our partners", {"sharing"}),
        ("I have read the privacy policy", {"policy"}),
        ("J'accepte de recevoir la lettre d'information", {"marketing", "consent"}),
        ("My pet is a dog", set()),
    ],
)
def test_a_label_tells_what_it_is_about(label: str, purposes: set[str]) -> None:
    assert only(box("", label)).purposes == purposes


@pytest.mark.parametrize("label", ["Remember me", "Keep me signed in", "Ship to the billing address"])
def test_a_box_that_only_eases_the_form_asks_for_no_consent(label: str) -> None:
    assert is_convenience(label)
    assert not is_convenience(NEWS)


def test_a_trap_for_robots_is_no_control() -> None:
    markup = '<form><div aria-hidden="true"><input type="checkbox" checked></div><input type=checkbox name=a></form>'
    assert [control.name for control in form_of(markup).controls] == ["a"]


def test_each_form_of_a_page_stands_by_itself() -> None:
    assert [form.controls[0].ticked for form in read_forms(box() + box("checked"))] == [False, True]


def test_the_line_is_that_of_the_source_even_behind_tags_of_a_template() -> None:
    assert only("<?php\n if (1) {\n ?>\n<form>\n<input type=checkbox name=a>\n</form>").line == 5


def test_links_and_wording_around_the_controls_are_kept() -> None:
    form = form_of(
        f'<form><p>See the <a href="/p">privacy policy</a>.</p><label><input type=checkbox> {NEWS}</label></form>'
    )
    assert form.links == ("privacy policy",)
    assert "See the privacy policy ." in form.wording


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ('<script src="https://www.googletagmanager.com/gtag/js?id=1"></script>', True),
        ("<script>fbq('init', '1')</script>", True),
        ('<script type="text/plain" src="https://www.googletagmanager.com/gtag/js"></script>', False),
        ("<script>console.log(1)</script>", False),
    ],
)
def test_a_tracker_counts_where_it_runs_before_consent(script: str, found: bool) -> None:
    assert bool(form_of(script + box()).trackers) is found


@pytest.mark.parametrize(
    ("markup", "built"),
    [
        ('<div id="root"></div><script src="app.js"></script>', True),
        ("<div><script>hbspt.forms.create({})</script></div>", True),
        (f'<div id="root"></div><script src="app.js"></script>{box()}', False),
        ('<div id="root"></div>', False),
        ("<p>Text</p><script>count()</script>", False),
    ],
)
def test_a_page_that_builds_its_form_by_script_says_so(markup: str, built: bool) -> None:
    assert any(form.built_by_script for form in read_forms(markup)) is built
