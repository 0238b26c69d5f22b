import random

import pytest

from addendum.library.paper_words import load_paper_words
from addendum.partner.consent import check_consent
from addendum.partner.papers import Paper
from addendum.partner.recognition import recognise
from factories.consent_papers import POLICY_LINK, WITHDRAW, box, fine, form_page, found, newsletter, playbook, signup
from factories.corpus import corpus_files

NEWS, TERMS = "Send me the newsletter with weekly offers", "I accept the terms and conditions"
TICKED = "checked"
TRACKER = '<script src="https://www.googletagmanager.com/gtag/js?id=1"></script>'
MANAGER = '<script src="https://consent.cookiebot.com/uc.js"></script>'


def verdict(markup: str, requirement: str) -> str:
    return found(form_page(markup))[requirement].verdict


def test_each_requirement_has_one_finding_in_the_order_of_the_playbook() -> None:
    findings = check_consent((form_page(fine(box(NEWS))),), playbook())
    assert [one.requirement for one in findings] == [each.id for each in playbook().requirements]


FINE = {
    "an empty box": fine(box(NEWS)),
    "boxes per purpose": fine(box(NEWS), box("Build a profile of my reading habits from my orders")),
    "a box for the terms beside it": fine(box(TERMS, "required"), box(NEWS)),
    "a required box for the terms": fine(box(TERMS, "required")),
    "a required box for the policy": fine(box("I have read the privacy policy", "required"), box(NEWS)),
    "terms that apply": fine(box(f"{NEWS}. Terms apply.")),
    "a ticked Remember me": fine(box("Remember me", TICKED), box(NEWS)),
    "a ticked Keep me signed in": fine(box("Keep me signed in", TICKED), box(NEWS)),
    "a ticked billing address": fine(box("Billing address is the same as shipping", TICKED), box(NEWS)),
    "a ticked gift wrap": fine(box("Wrap it as a gift", TICKED), box(NEWS)),
    "a ticked radio that says no": fine("<label><input type=radio name=n value=no checked> No newsletter</label>"),
    "a newsletter by its button": newsletter(f"<p>{WITHDRAW}</p>", POLICY_LINK),
    "a required box of a newsletter": newsletter(
        box("I agree to receive the newsletter", "required"), WITHDRAW, POLICY_LINK
    ),
    "by signing up for nothing but news": newsletter(
        f"<p>By subscribing you agree to receive our weekly offers. {WITHDRAW}</p>", POLICY_LINK
    ),
    "by signing up to the terms": fine("<p>By signing up you agree to our terms of service.</p>", box(NEWS)),
    "channels of one purpose": fine(box("Send me offers by e-mail, SMS or phone")),
    "a select that begins with a blank": fine(
        "<select name=newsletter><option value=''>-</option><option>Yes, send me news</option></select>", box(NEWS)
    ),
    "a tracker that waits": fine('<script type="text/plain">gtag("x")</script>', box(NEWS)),
    "a hidden token": fine('<input type="hidden" name="token" value="1">', box(NEWS)),
    "a sharing box that names": fine(box("Share my address with Beta Travel Ltd for offers on trips")),
}
HELD = ("affirmative-act", "freely-given", "separate-from-terms", "granular", "specific-informed", "withdrawal-info")


@pytest.mark.parametrize("markup", FINE.values(), ids=FINE.keys())
def test_a_proper_form_is_not_blamed(markup: str) -> None:
    findings = found(form_page(markup))
    assert [one for one in findings.values() if one.verdict == "contradicted"] == []
    if "newsletter" in markup.lower():
        assert {name: findings[name].why for name in HELD if findings[name].verdict != "met"} == {}


BLAMED = {
    "a ticked box": (fine(box(NEWS, TICKED)), "affirmative-act"),
    "a ticked box without value": (fine(box(NEWS, 'checked=""')), "affirmative-act"),
    "checked false ticks": (fine(box(NEWS, 'checked="false"')), "affirmative-act"),
    "a ticked policy box": (fine(box("I agree to the privacy policy", TICKED)), "affirmative-act"),
    "a ticked box for partners": (fine(box("Share my data with third parties", TICKED)), "affirmative-act"),
    "a ticked profile box": (fine(box("Create a profile of my interests", TICKED)), "affirmative-act"),
    "a ticked cookie box": (fine(box("Cookies for statistics", TICKED)), "affirmative-act"),
    "a ticked list of a newsletter": (newsletter(box("Tuesday letter", TICKED)), "affirmative-act"),
    "a ticked box without label": (newsletter("<input type=checkbox checked name=l value=3>"), "affirmative-act"),
    "a ticked German box": (fine(box("Ja, ich möchte den Newsletter und Werbung erhalten", TICKED)), "affirmative-act"),
    "a ticked French box": (fine(box("J'accepte de recevoir des offres", TICKED)), "affirmative-act"),
    "a ticked Spanish box": (fine(box("Acepto recibir publicidad", TICKED)), "affirmative-act"),
    "a ticked Italian box": (fine(box("Acconsento a ricevere offerte", TICKED)), "affirmative-act"),
    "a ticked Dutch box": (fine(box("Stuur mij de nieuwsbrief", TICKED)), "affirmative-act"),
    "a radio set to yes": (
        fine("<p>Newsletter? <input type=radio name=newsletter value=yes checked> Yes, newsletter</p>"),
        "affirmative-act",
    ),
    "a switch that is on": (fine('<div role="switch" aria-checked="true">Marketing messages</div>'), "affirmative-act"),
    "a select set to yes": (
        fine("<label>Newsletter <select name=newsletter><option selected>Yes, please</option></select></label>"),
        "affirmative-act",
    ),
    "a hidden consent": (fine('<input type="hidden" name="newsletter" value="true">'), "affirmative-act"),
    "an opt-out box": (fine(box("I do not want to receive marketing e-mails")), "affirmative-act"),
    "consent by use": (
        fine("<p>By using this site you agree to our use of cookies.</p>", box(NEWS)),
        "affirmative-act",
    ),
    "a tracker before consent": (
        f"{TRACKER}{fine(box(NEWS))}",
        "affirmative-act",
    ),
    "terms and news in one box": (fine(box("I accept the terms and agree to receive offers")), "separate-from-terms"),
    "terms and profile in one box": (
        fine(box("I agree to the terms of use and to a profile of my interests", "required")),
        "separate-from-terms",
    ),
    "German terms and news in one box": (
        fine(box("Ich akzeptiere die AGB und möchte Werbung erhalten")),
        "separate-from-terms",
    ),
    "by signing up for an account": (
        fine("<p>By signing up you agree to receive marketing e-mails.</p>"),
        "separate-from-terms",
    ),
    "by clicking to the use of data": (
        fine("<p>By clicking Create account you consent to the processing of your personal data for profiling.</p>"),
        "separate-from-terms",
    ),
    "news and sharing in one box": (
        fine(box("I want the newsletter and you may share my data with partners")),
        "granular",
    ),
    "sharing and a profile in one box": (
        fine(box("I agree that my data are shared with all partners for marketing and profiling")),
        "granular",
    ),
    "news and a profile in one box": (fine(box("Send me offers and build a profile of my interests")), "granular"),
    "statistics and advertising in one box": (fine(box("Allow cookies for analytics and advertising")), "granular"),
    "a required box for news": (fine(box(NEWS, "required")), "freely-given"),
    "a box for news required by aria": (fine(box(NEWS, 'aria-required="true"')), "freely-given"),
    "a puzzle": (fine(box("Untick if you do not want to receive offers")), "plain-language"),
}


@pytest.mark.parametrize(("markup", "requirement"), BLAMED.values(), ids=BLAMED.keys())
def test_what_is_wrong_with_a_form_is_found_and_shown(markup: str, requirement: str) -> None:
    finding = found(form_page(markup))[requirement]
    assert finding.verdict == "contradicted"
    assert finding.quotes
    assert finding.ask


LACKING = {
    "nothing on withdrawal": (signup(box(NEWS), POLICY_LINK), "withdrawal-info", "missing"),
    "withdrawal far away": (f"{signup(box(NEWS))}<p>a</p><p>b</p><p>{WITHDRAW}</p>", "withdrawal-info", "missing"),
    "no link to a policy": (signup(box(NEWS), WITHDRAW), "specific-informed", "partial"),
    "a link in the footer only": (
        f"{signup(box(NEWS), WITHDRAW)}<footer>{POLICY_LINK}</footer>",
        "specific-informed",
        "partial",
    ),
    "partners without names": (fine(box("Share my data with our partners")), "named-controller", "missing"),
    "a company and partners without names": (
        fine("<p>Northwind Ltd asks:</p>", box("Share my data with your selected partner companies")),
        "named-controller",
        "partial",
    ),
    "messages nobody asked for": (fine(box(NEWS, TICKED)), "marketing-channel", "missing"),
    "a box that only agrees": (fine(box("I consent")), "specific-informed", "missing"),
}


@pytest.mark.parametrize(("markup", "requirement", "wanted"), LACKING.values(), ids=LACKING.keys())
def test_what_is_absent_near_the_box_is_asked_for(markup: str, requirement: str, wanted: str) -> None:
    finding = found(form_page(markup))[requirement]
    assert finding.verdict == wanted
    assert finding.ask


DOUBTFUL = {
    "a template decides the tick": (fine(box(NEWS, "{% if news %}checked{% endif %}")), "affirmative-act"),
    "a script decides the tick": (fine(box(NEWS, "checked={news}")), "affirmative-act"),
    "a script builds the form": (
        '<div id="root"></div><p>Loading</p><script src="app.js"></script>',
        "affirmative-act",
    ),
    "the terms are ticked": (fine(box(TERMS, TICKED)), "affirmative-act"),
    "a ticked box says nothing": (signup("<input type=checkbox checked name=x9>", "<p></p>" * 30), "affirmative-act"),
    "a consent manager stands beside the tracker": (
        f"{MANAGER}{TRACKER}{fine(box(NEWS))}",
        "affirmative-act",
    ),
    "a template fills in the words beside the box": (signup(box(NEWS), "<p>{{ legal }}</p>"), "withdrawal-info"),
}


@pytest.mark.parametrize(("markup", "requirement"), DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_what_the_source_does_not_show_is_unclear_and_never_missing(markup: str, requirement: str) -> None:
    assert verdict(markup, requirement) == "unclear"


UNTOLD = {
    "PHP": "<?php echo $label; ?>",
    "PHP and a star": "<?= esc_html( $label ) ?> *",
    "Twig": "{{ label }}",
}
NEEDS_THE_LABEL = ("separate-from-terms", "granular", "named-controller", "specific-informed", "plain-language")


@pytest.mark.parametrize("label", UNTOLD.values(), ids=UNTOLD.keys())
@pytest.mark.parametrize("requirement", NEEDS_THE_LABEL)
def test_what_turns_on_the_words_of_a_box_is_unclear_where_a_template_makes_them(label: str, requirement: str) -> None:
    page = form_page(f"<form>{box(label, name='consent')}<p></p></form>")
    finding = found(page)[requirement]
    assert finding.verdict == "unclear"
    assert "words beside the box" in finding.why


def test_a_box_without_words_leaves_open_what_the_label_of_another_box_meets() -> None:
    pages = (form_page(fine(box(NEWS))), form_page(f"<form>{box('{{ label }}', name='consent')}</form>", "two.html"))
    assert found(pages[0])["separate-from-terms"].verdict == "met"
    assert found(*pages)["separate-from-terms"].verdict == "unclear"


def test_that_a_box_is_empty_is_told_without_its_words() -> None:
    page = form_page(f"<form>{box('{{ label }}', name='consent')}</form>")
    assert found(page)["affirmative-act"].verdict == "met"


def test_a_form_built_by_script_says_that_it_was_not_reviewed_without_rendering() -> None:
    finding = found(form_page('<div id="app"></div><p>Loading</p><script src="a.js"></script>'))["affirmative-act"]
    assert "not reviewed without rendering" in finding.why


def test_a_ticked_box_is_shown_with_its_line_its_label_and_the_reason() -> None:
    finding = found(form_page(f"<p>Hello</p>\n{fine(box(NEWS, TICKED, 'news'))}"))["affirmative-act"]
    assert [(quote.file, quote.where, quote.text) for quote in finding.quotes] == [
        ("page.html", "line 2, checkbox news", NEWS)
    ]
    assert "the attribute checked is set" in finding.why


def test_channels_of_one_purpose_are_only_remarked_on() -> None:
    finding = found(form_page(fine(box("Send me offers by e-mail, SMS or phone"))))["granular"]
    assert finding.verdict == "met"
    assert "e-mail, text message, telephone" in finding.why


PRETICKED = {"listmonk-subscription-preticked.html", "listmonk-manage-preferences.html"}


def test_in_real_pages_the_boxes_ticked_in_advance_are_found_and_no_others() -> None:
    pages = corpus_files("corpus", "consent", ending=".html")
    random.Random(7).shuffle(pages)  # noqa: S311 - an order, no secret
    blamed = set()
    for number, path in enumerate(pages):
        markup = path.read_text(encoding="utf-8", errors="replace")
        paper = form_page(markup, f"page-{number}.html", "und")
        shown = Paper(paper.name, recognise(paper.agreement, load_paper_words(), markup), paper.agreement, markup)
        against = [one for one in check_consent((shown,), playbook()) if one.verdict == "contradicted"]
        blamed |= {path.name for one in against if one.requirement == "consent.affirmative-act"}
        assert [one.requirement for one in against if one.requirement != "consent.affirmative-act"] == []
    assert blamed == PRETICKED
