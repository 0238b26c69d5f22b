"""Papers that ask for consent or speak of it, in our own words."""

from dataclasses import replace
from functools import cache

from addendum.errors import AddendumError
from addendum.library import load_playbook
from addendum.model.agreement import Agreement
from addendum.model.dossier import CheckFinding
from addendum.model.paper_words import PaperKind
from addendum.model.playbook import Playbook
from addendum.partner.consent import check_consent
from addendum.partner.papers import Paper, Recognised
from addendum.readers import read_agreement

POLICY_LINK = '<a href="privacy.html">Privacy policy</a>'
WITHDRAW = "You can unsubscribe at any time."


@cache
def playbook() -> Playbook:
    """Return the playbook of consent."""
    return load_playbook("gdpr-consent")


def found(*papers: Paper) -> dict[str, CheckFinding]:
    """Return the findings by the id of their requirement, without "consent."."""
    return {one.requirement.removeprefix("consent."): one for one in check_consent(papers, playbook())}


def form_page(markup: str, name: str = "page.html", language: str = "en") -> Paper:
    """Return a page with a form; one without visible text has an empty agreement."""
    return Paper(name, Recognised(PaperKind.FORM, "it has controls"), _read(markup, language), markup)


def text_paper(text: str, kind: PaperKind = PaperKind.PRIVACY_POLICY, name: str = "paper.txt") -> Paper:
    """Return a paper of plain English text."""
    read = replace(read_agreement(text.encode(), "paper.txt"), language="en")
    return Paper(name, Recognised(kind, "its title"), read)


def _read(markup: str, language: str) -> Agreement:
    try:
        read = read_agreement(markup.encode(), "page.html")
    except AddendumError:
        return replace(read_agreement(b"-", "page.txt"), language=language, provisions=())
    return replace(read, language=language)


def signup(*inside: str, button: str = "Create account") -> str:
    """Return a form that opens an account."""
    return (
        "<form><h2>Create your account</h2><input type=email name=mail><input type=password name=secret>"
        f"{''.join(inside)}<button>{button}</button></form>"
    )


def newsletter(*inside: str) -> str:
    """Return a form that subscribes to a newsletter and does nothing else."""
    return (
        f"<form><h2>Our newsletter</h2><input type=email name=mail>{''.join(inside)}<button>Subscribe</button></form>"
    )


def box(label: str, attributes: str = "", name: str = "choice") -> str:
    """Return a box with its label."""
    return f'<label><input type="checkbox" name="{name}" {attributes}> {label}</label>'


def fine(*inside: str) -> str:
    """Return an account form with all that ought to stand near a box."""
    return signup(*inside, f"<p>{WITHDRAW}</p><p>{POLICY_LINK}</p>")
