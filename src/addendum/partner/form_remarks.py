"""What one form shows of how consent is obtained, requirement by requirement."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from addendum.model.dossier import Quote
from addendum.model.review import Verdict
from addendum.partner import consent_words as words
from addendum.partner.forms import Control, Form
from addendum.partner.markup import leaves_words_open
from addendum.partner.purposes import is_convenience

AFFIRMATIVE, FREE = "consent.affirmative-act", "consent.freely-given"
SEPARATE, GRANULAR = "consent.separate-from-terms", "consent.granular"
INFORMED, NAMED = "consent.specific-informed", "consent.named-controller"
WITHDRAWAL, PLAIN = "consent.withdrawal-info", "consent.plain-language"
CHANNEL = "consent.marketing-channel"

_BOXES = frozenset({"checkbox", "radio", "select", "switch"})
_CONTEXT = 25
"""How many lines of the source around a box without label tell what it is for."""
_LONGEST_PLAIN = 80
"""A consent of more words is not short enough to be called plain unread."""
_MANAGERS = ("cookiebot", "onetrust", "usercentrics", "consent','default'", 'consent", "default"', "didomi", "klaro")


@dataclass(frozen=True, slots=True)
class Remark:
    """What a form says to one requirement: a verdict for it alone, why, and the elements it meets."""

    requirement: str
    verdict: Verdict
    why: str
    quote: Quote | None = None
    meets: tuple[str, ...] = ()


def is_worded(control: Control) -> bool:
    """Tell whether the source shows words of the label: a lone star stays where a template makes the rest."""
    return any(sign.isalpha() for sign in control.label)


@dataclass(frozen=True)
class AskedForm:
    """A form with the paper it stands in."""

    form: Form
    file: str
    source: tuple[str, ...]
    """The lines of the page's source."""
    rendered: bool = False
    """Whether the source is that of the page as a browser showed it: its lines are not the file's."""

    @cached_property
    def text(self) -> str:
        """Return all that a visitor reads in the form and right beside it."""
        labels = (control.label for control in self.form.controls)
        return " \n".join((*self.form.beside, *self.form.wording, *labels, *self.form.buttons))

    @cached_property
    def consents(self) -> tuple[Control, ...]:
        """Return the controls that ask for consent."""
        return tuple(control for control in self.form.controls if self.asks_consent(control))

    @cached_property
    def is_subscription(self) -> bool:
        """Return whether the form is for a newsletter and nothing else."""
        terms = any("terms" in control.purposes for control in self.form.controls)
        other = self.form.asks_password or words.opens_something_else(" ".join(self.form.buttons)) or terms
        opens = words.opens_something_else(" ".join((*self.form.wording[:2], *self.form.beside[:1])))
        return words.is_subscription(self.text) and not other and not opens

    @cached_property
    def is_read(self) -> bool:
        """Return whether all words of the page stand in its source, so that an absence may be claimed."""
        return not leaves_words_open("\n".join(self.source))

    def asks_consent(self, control: Control) -> bool:
        """Tell whether a control asks for consent, by its label and name."""
        if control.kind not in _BOXES or is_convenience(f"{control.label} {control.name}"):
            return False
        about = control.purposes
        return bool(about & words.CONSENTS) or ("consent" in about and not about & {"terms", "policy"})

    def quote(self, control: Control) -> Quote:
        """Return the words of a control: its label, else its line in the source."""
        above = self.source[: control.line]
        line = next((one.strip() for one in reversed(above) if "<" in one and not one.strip().startswith("</")), "")
        place = "as shown in a browser" if self.rendered else f"line {control.line}"
        where = f"{place}, {control.kind} {control.name}".rstrip()
        return Quote(self.file, where, control.label if is_worded(control) else line)

    def near(self, control: Control) -> str:
        """Return the lines of the source around a control."""
        return " ".join(self.source[max(control.line - _CONTEXT, 0) : control.line + _CONTEXT])

    def sentence(self, text: str) -> Quote:
        """Return words that stand in the form or beside it."""
        return Quote(self.file, "beside the form", text)


def remarks(asked: AskedForm) -> Iterator[Remark]:
    """Yield what the form shows; nothing where it asks for no consent."""
    yield from _trackers(asked)
    if asked.form.built_by_script:
        yield _built_by_script(asked)
        return
    yield from _ticks(asked)
    yield from _assents(asked)
    yield from _bundles(asked)
    if asked.consents or asked.is_subscription:
        yield from _around(asked)
        yield from _good_so_far(asked)


def _built_by_script(asked: AskedForm) -> Remark:
    why = "A script builds this form, so that its source does not show it: not reviewed without rendering."
    if asked.rendered:
        why = "The page was opened in a browser without a network and showed no box: not reviewed."
    return Remark(AFFIRMATIVE, Verdict.UNCLEAR, why, Quote(asked.file, "the page", "form built by script"))


def _trackers(asked: AskedForm) -> Iterator[Remark]:
    managed = any(name in line.lower() for line in asked.source for name in _MANAGERS)
    for tracker in asked.form.trackers:
        line = next((n for n, text in enumerate(asked.source, 1) if tracker.lower() in text.lower()), 0)
        quote = Quote(asked.file, f"line {line}, script", tracker)
        if managed:
            why = "A tracking script stands in the page beside a consent manager: whether it waits shows only live."
            yield Remark(AFFIRMATIVE, Verdict.UNCLEAR, why, quote)
        else:
            why = "A tracking script runs as soon as the page opens, before anything was agreed to."
            yield Remark(AFFIRMATIVE, Verdict.CONTRADICTED, why, quote)


def _ticks(asked: AskedForm) -> Iterator[Remark]:
    for control in asked.form.controls:
        if is_convenience(f"{control.label} {control.name}"):
            continue
        if control.ticked is None and (asked.asks_consent(control) or not control.label):
            why = f"Whether it is ticked when the page opens is not in the source: {control.how}."
            yield Remark(AFFIRMATIVE, Verdict.UNCLEAR, why, asked.quote(control))
        elif control.ticked:
            yield from _ticked(control, asked)
        elif control.kind == "checkbox" and words.is_opt_out(control.label) and control.purposes & words.CONSENTS:
            why = "Only those who tick this box are left alone: silence is taken for consent."
            yield Remark(AFFIRMATIVE, Verdict.CONTRADICTED, why, asked.quote(control))


def _ticked(control: Control, asked: AskedForm) -> Iterator[Remark]:
    quote = asked.quote(control)
    if words.is_opt_out(control.label):
        return
    if asked.asks_consent(control) or "policy" in control.purposes or control.kind == "hidden":
        why = f"It is on when the page opens ({control.how}): a visitor who does nothing is taken to agree."
        yield Remark(AFFIRMATIVE, Verdict.CONTRADICTED, why, quote)
    elif "terms" in control.purposes:
        why = "The terms are accepted in advance; that is no consent to the use of data, but nobody accepted anything."
        yield Remark(AFFIRMATIVE, Verdict.UNCLEAR, why, quote)
    elif _is_for_a_list(control, asked):
        why = f"It is ticked when the page opens ({control.how}) and subscribes a visitor who does nothing."
        yield Remark(AFFIRMATIVE, Verdict.CONTRADICTED, why, quote)
    elif not control.label and control.kind != "select":
        why = "A box without words beside it is ticked when the page opens; what it is for is not in the source."
        yield Remark(AFFIRMATIVE, Verdict.UNCLEAR, why, quote)


def _is_for_a_list(control: Control, asked: AskedForm) -> bool:
    if control.kind not in ("checkbox", "switch"):
        return False
    return asked.is_subscription or (not control.label and words.is_subscription(asked.near(control)))


def _assents(asked: AskedForm) -> Iterator[Remark]:
    for text in dict.fromkeys((*asked.form.beside, *asked.form.wording)):
        if words.assent_by_use(text):
            why = "Use of the site is taken for consent; going on is no affirmative act."
            yield Remark(AFFIRMATIVE, Verdict.CONTRADICTED, why, asked.sentence(text))
        elif words.assent_by_another_act(text) and not asked.is_subscription:
            why = "Another act (signing up, ordering) is taken for consent: it is not asked for by itself."
            yield Remark(SEPARATE, Verdict.CONTRADICTED, why, asked.sentence(text))


def _bundles(asked: AskedForm) -> Iterator[Remark]:
    for control in asked.form.controls:
        if control.kind not in _BOXES:
            continue
        if words.bundles_terms(control.label):
            why = "One box accepts the terms and gives consent: neither can be had without the other."
            yield Remark(SEPARATE, Verdict.CONTRADICTED, why, asked.quote(control))
        several = words.purposes_bundled(control.label)
        if several:
            why = f"One box asks for several purposes at once: {', '.join(several)}."
            yield Remark(GRANULAR, Verdict.CONTRADICTED, why, asked.quote(control))
        if control.required and control.purposes & words.CONSENTS and not asked.is_subscription:
            why = "The form cannot be sent without this box: consent is made a condition of something else."
            yield Remark(FREE, Verdict.CONTRADICTED, why, asked.quote(control))


def _around(asked: AskedForm) -> Iterator[Remark]:
    """Yield what ought to stand near the box: withdrawal, a policy, who else relies on the consent, plain words."""
    first = asked.quote(asked.consents[0]) if asked.consents else asked.sentence((asked.form.buttons or ("",))[0])
    if words.tells_withdrawal(asked.text):
        yield Remark(WITHDRAWAL, Verdict.MET, "It is said beside the box.", first, ("informed_before",))
    else:
        why = "Nothing near the box says that consent can be withdrawn."
        yield _absence(Remark(WITHDRAWAL, Verdict.MISSING, why, first), asked)
    if not any(words.names_policy(link) for link in asked.form.links):
        why = "No link to a privacy policy stands near the box."
        yield _absence(Remark(INFORMED, Verdict.PARTIAL, why, first), asked)
    for control in asked.consents:
        if words.is_puzzle(control.label):
            why = "Two negatives in one label: what a tick means is a puzzle."
            yield Remark(PLAIN, Verdict.CONTRADICTED, why, asked.quote(control))
        if "sharing" in control.purposes and not words.names_company(control.label):
            why = "Partners or third parties are not named, one by one or in a list at hand."
            yield Remark(NAMED, Verdict.PARTIAL, why, asked.quote(control))


def _absence(remark: Remark, asked: AskedForm) -> Remark:
    """Return the remark, in doubt where a template fills in words later."""
    if asked.is_read:
        return remark
    why = f"{remark.why[:-1]}, as far as the source shows: a template fills in other words."
    return replace(remark, verdict=Verdict.UNCLEAR, why=why)


def _good_so_far(asked: AskedForm) -> Iterator[Remark]:
    """Yield the elements that the form meets, so that they count where nothing speaks against them."""
    for control in asked.consents:
        yield from _met_by(control, asked)
    if not asked.consents:
        button = asked.sentence((asked.form.buttons or ("",))[0])
        said = "Who wants the newsletter enters an address and presses a button made for that."
        yield Remark(AFFIRMATIVE, Verdict.MET, said, button, ("active_act", "no_preselection"))
        yield Remark(SEPARATE, Verdict.MET, "The form asks for nothing else.", button, ("distinguishable",))
        yield Remark(GRANULAR, Verdict.MET, "The form asks for one thing.", button, ("per_purpose",))
        yield Remark(FREE, Verdict.MET, "Nothing else depends on it.", button, ("not_condition", "real_choice"))
        yield Remark(INFORMED, Verdict.MET, "It says what is sent.", button, ("purpose_stated", "data_stated"))
        yield Remark(CHANNEL, Verdict.MET, "It asks before anything is sent.", button, ("prior_optin",))


def _met_by(control: Control, asked: AskedForm) -> Iterator[Remark]:
    quote = asked.quote(control)
    if control.ticked is False:
        said = "It is empty when the page opens."
        yield Remark(AFFIRMATIVE, Verdict.MET, said, quote, ("active_act", "no_preselection"))
    if "marketing" in control.purposes:
        yield _opted_in(control, quote)
    if not control.required or asked.is_subscription:
        said = "The form can be sent without it." if not control.required else "Nothing else depends on it."
        yield Remark(FREE, Verdict.MET, said, quote, ("not_condition", "real_choice"))
    if words.names_company(asked.text):
        yield Remark(NAMED, Verdict.MET, "The company is named beside it.", quote, ("controller_named",))
    yield from _told_by_label(control, asked) if is_worded(control) else _label_unknown(quote)


def _label_unknown(quote: Quote) -> Iterator[Remark]:
    """Yield a doubt for each requirement that turns on what the box says it is for."""
    why = "The words beside the box are not in the source."
    yield from (Remark(one, Verdict.UNCLEAR, why, quote) for one in (SEPARATE, GRANULAR, NAMED, INFORMED, PLAIN))


def _told_by_label(control: Control, asked: AskedForm) -> Iterator[Remark]:
    quote, label = asked.quote(control), control.label
    yield Remark(SEPARATE, Verdict.MET, "It has a box of its own.", quote, ("distinguishable",))
    channels = words.channels_in(label)
    extra = f" (by {', '.join(channels)} together; a box per channel is good practice)" if len(channels) > 1 else ""
    yield Remark(GRANULAR, Verdict.MET, f"It asks for one purpose{extra}.", quote, ("per_purpose",))
    if "sharing" not in control.purposes:
        yield Remark(NAMED, Verdict.MET, "It names nobody else.", quote, ("third_parties_named",))
    yield _informed(control, asked)
    if len(label.split()) <= _LONGEST_PLAIN and not words.is_puzzle(label):
        yield Remark(PLAIN, Verdict.MET, "A short text stands beside the box.", quote, ("plain_text", "accessible"))


def _opted_in(control: Control, quote: Quote) -> Remark:
    if control.ticked is False:
        return Remark(CHANNEL, Verdict.MET, "It asks before anything is sent.", quote, ("prior_optin",))
    if control.ticked is None:
        return Remark(CHANNEL, Verdict.UNCLEAR, "Whether it is ticked in advance is not in the source.", quote)
    return Remark(CHANNEL, Verdict.PARTIAL, "It is ticked in advance: nobody asked for what is sent.", quote)


def _informed(control: Control, asked: AskedForm) -> Remark:
    quote, about = asked.quote(control), f"{control.label} {asked.text}"
    has_purpose = bool(control.purposes & words.CONSENTS) or asked.is_subscription
    kinds = ("data_stated",) if words.names_kind(about) else ()
    meets = (*(("purpose_stated",) if has_purpose else ()), *kinds)
    return Remark(INFORMED, Verdict.MET, "The label says what it is for.", quote, meets)
