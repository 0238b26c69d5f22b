"""Forms of a web page: what a visitor is asked to tick, what is ticked already, and what stands around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from addendum.partner.labels import label_of, text_of
from addendum.partner.markup import UNDECIDED, plain_markup
from addendum.partner.purposes import is_assent, purposes_of
from addendum.partner.surroundings import beside, buttons, links, paragraphs

_CONTROLS = ".//input | .//select | .//*[@role='switch'] | .//*[@role='checkbox']"
_SHOWN = frozenset({"checkbox", "radio", "select", "switch", "hidden"})
_TRACKERS = re.compile(
    r"google-analytics\.com|googletagmanager\.com|gtag\(|connect\.facebook\.net|fbq\(|hotjar|clarity\.ms|"
    r"snap\.licdn\.com|analytics\.tiktok\.com|doubleclick\.net|matomo\.js|_paq\.push|segment\.com/analytics",
    re.IGNORECASE,
)
_WAITING = frozenset({"text/plain", "text/template", "opt-in"})
"""Types a browser does not run: a script so marked waits for consent."""
_MOUNTS = ".//*[@id='root' or @id='app' or @id='__next' or @id='__nuxt']"
_WRITES_FORMS = re.compile(r"createElement\(\s*['\"](?:form|input)|<form|hbspt\.forms\.create|innerHTML", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Control:
    """One thing to tick, choose or send along."""

    kind: str
    """"checkbox", "radio", "select", "switch" or "hidden"."""
    label: str
    """What stands beside it, white space joined; empty where nothing does."""
    name: str
    ticked: bool | None
    """Whether it is ticked, chosen or on when the page opens; None where a template or script decides it."""
    required: bool
    purposes: frozenset[str]
    line: int
    """1-based, in the source."""
    how: str = ""
    """What makes it ticked or undecided, in words."""


@dataclass(frozen=True, slots=True)
class Form:
    """What one page asks its visitors for."""

    controls: tuple[Control, ...]
    links: tuple[str, ...] = ()
    """The texts of its links and of those right beside it."""
    wording: tuple[str, ...] = ()
    """The paragraphs around the controls, in order."""
    trackers: tuple[str, ...] = ()
    """Tracking scripts that run before anything was agreed to, as they stand in the source."""
    built_by_script: bool = False
    """Whether a script builds the form, so that its source does not show it."""
    buttons: tuple[str, ...] = ()
    """What its buttons say."""
    beside: tuple[str, ...] = ()
    """The texts right beside the form."""
    asks_password: bool = False
    """Whether it opens an account or lets somebody in."""


def read_forms(markup: str) -> tuple[Form, ...]:
    """Return the forms of a page; a page without form elements is one form of all its controls.

    Args:
        markup: The source of the page; a fragment and one with tags of a template system will do.
    """
    source = plain_markup(markup)
    if not source.strip():
        return ()
    page = html.document_fromstring(f"<html><body>{source}</body></html>" if "<body" not in source else source)
    groups = [form for form in page.iter("form") if form.xpath(_CONTROLS)] or [page]
    trackers = _trackers(page)
    scripted = _is_built_by_script(page)
    return tuple(_form(group, page, trackers, scripted) for group in groups)


def _form(group: html.HtmlElement, page: html.HtmlElement, trackers: tuple[str, ...], scripted: bool) -> Form:
    controls = tuple(_controls(group, page))
    return Form(
        controls=controls,
        links=links(group),
        wording=tuple(paragraphs(group)),
        trackers=trackers,
        built_by_script=scripted and not any(control.kind in ("checkbox", "radio", "switch") for control in controls),
        buttons=buttons(group),
        beside=beside(group) if group is not page else (),
        asks_password=bool(group.xpath(".//input[@type='password']")),
    )


def _controls(group: html.HtmlElement, page: html.HtmlElement) -> Iterator[Control]:
    for element in group.xpath(_CONTROLS):
        kind = _kind(element)
        if kind not in _SHOWN or _is_out_of_sight(element):
            continue
        label = label_of(element, page)
        ticked, how = _state(element, kind, label)
        name = element.get("name") or element.get("id") or ""
        purposes = purposes_of(f"{label} {name}")
        required = element.get("required") is not None or element.get("aria-required") == "true"
        yield Control(kind, label, name, ticked, required, purposes, element.sourceline or 0, how)


def _kind(element: html.HtmlElement) -> str:
    if element.get("role") in ("switch", "checkbox"):
        return "switch"
    return "select" if element.tag == "select" else str(element.get("type", "text")).lower()


def _is_out_of_sight(element: html.HtmlElement) -> bool:
    """Tell whether nobody sees the control: a trap for robots."""
    return any(above.get("aria-hidden") == "true" for above in element.iterancestors())


def _state(element: html.HtmlElement, kind: str, label: str) -> tuple[bool | None, str]:
    if kind == "hidden":
        value = str(element.get("value", ""))
        on = bool(purposes_of(str(element.get("name", "")))) and value.lower() in ("1", "true", "yes", "on")
        return on, "a hidden field sends consent" if on else ""
    if kind == "select":
        chosen = [text_of(one) for one in element.iter("option") if one.get("selected") is not None]
        return any(map(is_assent, chosen)), "an option that agrees is chosen" if chosen else ""
    if kind == "switch" and element.get("aria-checked") is not None:
        on = element.get("aria-checked") == "true"
        return on, "aria-checked says on" if on else ""
    return _tick(element, kind, label)


def _tick(element: html.HtmlElement, kind: str, label: str) -> tuple[bool | None, str]:
    """Return whether an input is ticked: the attribute alone does it in HTML, whatever its value says."""
    if element.get(UNDECIDED) is not None:
        return None, "a template decides it when the page is made"
    for attribute in ("checked", "defaultchecked", ":checked", "ng-checked", "v-model"):
        value = element.get(attribute)
        if value is None:
            continue
        ticked = _told(attribute, value)
        if kind == "radio" and ticked and not is_assent(f"{label} {element.get('value', '')}"):
            return False, ""
        return ticked, "the attribute checked is set" if ticked else "" if ticked is False else "a script decides it"
    return False, ""


def _told(attribute: str, value: str) -> bool | None:
    is_code = value.startswith("{") or attribute in (":checked", "ng-checked", "v-model")
    if not is_code:
        return True
    inner = value.strip("{} ").lower()
    return {"true": True, "false": False}.get(inner)


def _trackers(page: html.HtmlElement) -> tuple[str, ...]:
    found = []
    for script in page.iter("script"):
        if str(script.get("type", "")).lower() in _WAITING:
            continue
        match = _TRACKERS.search(str(script.get("src", ""))) or _TRACKERS.search(script.text or "")
        if match:
            found.append(match.group(0))
    return tuple(dict.fromkeys(found))


def _is_built_by_script(page: html.HtmlElement) -> bool:
    if not any(True for _ in page.iter("script")):
        return False
    if any(not text_of(mount) for mount in page.xpath(_MOUNTS)):
        return True
    return any(_WRITES_FORMS.search(script.text or "") for script in page.iter("script"))
