"""A page as a browser shows it: scripts run, the network shut, the real state of each control, boxes marked."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from addendum.errors import RenderingAbsent
from addendum.isolation import run_limited
from addendum.model.paper_words import PaperKind
from addendum.partner.forms import read_forms
from addendum.partner.markup import is_template
from addendum.partner.papers import Paper
from addendum.settings import Limits

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

_ADDRESS: Final = "https://page.invalid/"
"""An address that leads nowhere: the page is handed over from memory, every other request is refused."""
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS: Final = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--proxy-server=http://127.0.0.1:9",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_LIMITS: Final = Limits(cpu_seconds=60, wall_seconds=45, memory_mib=1 << 27)
"""A browser reserves far more addresses than it uses, so its memory is its own to limit; the clock is ours."""
_WAIT_MS: Final = 10_000
_SETTLE_MS: Final = 700
_WIDTH, _HEIGHT = 1000, 300
_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml"}

_WRITE_STATE = """() => {
  for (const box of document.querySelectorAll('input[type=checkbox], input[type=radio]')) {
    box.toggleAttribute('checked', box.checked);
  }
  for (const option of document.querySelectorAll('option')) option.toggleAttribute('selected', option.selected);
  return document.documentElement.outerHTML;
}"""
_MARK = """() => {
  let marked = 0;
  const on = "input[type=checkbox], input[type=radio], [role][aria-checked=true]";
  for (const control of document.querySelectorAll(on)) {
    if (control.matches('input') && !control.checked) continue;
    const seen = control.closest('label') || control;
    seen.style.outline = '3px solid #c00';
    seen.style.outlineOffset = '3px';
    marked += 1;
  }
  return marked;
}"""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What the browser showed."""

    markup: str
    """The page after its scripts have run; each control carries its real state."""
    screenshot: bytes
    """PNG of the whole page; what is ticked or on has a red outline."""
    marked: int
    """How many controls are ticked or on."""
    refused: tuple[str, ...]
    """The addresses that the page asked for and did not get."""


def why_not() -> str:
    """Return what is missing for rendering and how to get it, "" where nothing is."""
    if importlib.util.find_spec("playwright") is None:
        return "pip install 'addendum[render]'"
    return "" if _browser() else "apt install chromium"


def render(markup: str, neighbours: Mapping[str, bytes] | None = None) -> Rendered:
    """Open a page in a headless browser that reaches nothing but the page itself.

    Args:
        markup: The source of the page.
        neighbours: Files saved with the page that it may load, by their path beside it ("page_files/form.js").

    Raises:
        RenderingAbsent: where Playwright or Chromium is not installed, or the browser does not start or answer.
        LimitReached: where the page keeps the browser busy for ever.
    """
    missing = why_not()
    if missing:
        raise RenderingAbsent(f"Pages cannot be rendered here; get what is missing: {missing}.")
    return run_limited(_rendered, (markup, dict(neighbours or {})), _LIMITS)


def needs_rendering(paper: Paper) -> bool:
    """Return whether the source of a page leaves open what its visitors see: built or ticked by script."""
    if not is_page(paper) or paper.rendered:
        return False
    forms = read_forms(paper.markup or "")
    undecided = any(control.ticked is None for form in forms for control in form.controls)
    return any(form.built_by_script for form in forms) or (undecided and "<script" in (paper.markup or ""))


def is_page(paper: Paper) -> bool:
    """Return whether a paper is a form that a browser can show: the source of a template is no page yet."""
    return paper.markup is not None and paper.recognised.kind is PaperKind.FORM and not is_template(paper.markup)


def as_rendered(paper: Paper, shown: Rendered) -> Paper:
    """Return the paper with what the browser showed in place of its source."""
    return replace(paper, markup=shown.markup, rendered=True)


def _rendered(markup: str, neighbours: Mapping[str, bytes]) -> Rendered:
    """Render in this process; without Chromium's own sandbox only where it runs as root, which that does not allow."""
    from playwright.sync_api import Error  # noqa: PLC0415 - an optional extra

    refused: list[str] = []
    try:
        with _page(markup, neighbours, refused) as page:
            page.goto(_ADDRESS, wait_until="load", timeout=_WAIT_MS)
            page.wait_for_timeout(_SETTLE_MS)
            shown = str(page.evaluate(_WRITE_STATE))
            marked = int(page.evaluate(_MARK))
            screenshot = page.screenshot(full_page=True, timeout=_WAIT_MS)
    except Error as error:
        reason = str(error).strip().splitlines()[0]
        raise RenderingAbsent(f"The browser could not show the page ({reason}).") from error
    return Rendered(shown, screenshot, marked, tuple(dict.fromkeys(refused)))


def _browser() -> str:
    return next((path for name in _BROWSERS if (path := shutil.which(name))), "")


@contextmanager
def _page(markup: str, neighbours: Mapping[str, bytes], refused: list[str]) -> Iterator["Page"]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an optional extra

    def answer(route: "Route") -> None:
        address = route.request.url
        if address == _ADDRESS:
            route.fulfill(body=markup, content_type="text/html; charset=utf-8")
            return
        name = address.removeprefix(_ADDRESS).split("?")[0] if address.startswith(_ADDRESS) else ""
        if name in neighbours:
            route.fulfill(body=neighbours[name], content_type=_TYPES.get(PurePosixPath(name).suffix, "text/plain"))
            return
        refused.append(address)
        route.abort()

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_browser(),
            args=list(_ARGUMENTS),
            chromium_sandbox=sys.platform == "linux" and os.geteuid() != 0,
            timeout=_WAIT_MS,
        )
        try:
            context = browser.new_context(
                viewport={"width": _WIDTH, "height": _HEIGHT},
                service_workers="block",
                accept_downloads=False,
                permissions=[],
            )
            context.set_default_timeout(_WAIT_MS)
            context.route("**/*", answer)
            context.route_web_socket("**/*", lambda channel: channel.close())
            yield context.new_page()
        finally:
            browser.close()
