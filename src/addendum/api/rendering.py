"""The forms among a partner's papers as a browser shows them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from addendum.errors import AddendumError, RenderingAbsent
from addendum.model.dossier import Picture
from addendum.partner.papers import Paper
from addendum.partner.render import as_rendered, is_page, needs_rendering, render, why_not


@dataclass(frozen=True, slots=True)
class Shown:
    """The papers after a browser has been asked."""

    papers: tuple[Paper, ...] = ()
    """Those whose source leaves the state of a control open carry what the browser showed."""
    pictures: tuple[Picture, ...] = ()
    failed: tuple[str, ...] = ()
    """The pages that no browser could show, with the reason, a sentence each; they stay as they were read."""


def rendered(papers: Sequence[Paper]) -> Shown:
    """Show each form among the papers in a browser.

    Raises:
        RenderingAbsent: where the browser, or what drives it, is not installed.
    """
    if missing := why_not():
        raise RenderingAbsent(f"Pages cannot be rendered here; get what is missing: {missing}.")
    shown = Shown()
    for paper in papers:
        shown = _with(paper, shown)
    return shown


def _with(paper: Paper, shown: Shown) -> Shown:
    if not is_page(paper):
        return replace(shown, papers=(*shown.papers, paper))
    try:
        seen = render(paper.markup or "")
    except AddendumError as error:
        line = f"{paper.name}: {error.what}"
        return replace(shown, papers=(*shown.papers, paper), failed=(*shown.failed, line))
    picture = Picture(paper.name, seen.screenshot, seen.marked)
    told = as_rendered(paper, seen) if needs_rendering(paper) else paper
    return replace(shown, papers=(*shown.papers, told), pictures=(*shown.pictures, picture))
