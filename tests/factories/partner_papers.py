"""Papers of a partner's folder in a line."""

from dataclasses import replace

from addendum.model.paper_words import PaperKind
from addendum.partner.papers import Paper, Recognised
from factories.agreements import agreement


def paper(kind: PaperKind, *texts: str, name: str = "", markup: str | None = None, language: str = "en") -> Paper:
    """Return a paper of a kind, one provision per text."""
    read = replace(agreement(*texts, language=language), title="")
    return Paper(name or f"{kind}.docx", Recognised(kind, "made for a test"), read, markup)


def policy(*texts: str, name: str = "privacy.md") -> Paper:
    """Return a privacy policy."""
    return paper(PaperKind.PRIVACY_POLICY, *texts, name=name)


def contract(*texts: str, name: str = "dpa.docx") -> Paper:
    """Return an agreement."""
    return paper(PaperKind.AGREEMENT, *texts, name=name)


def security_page(*texts: str, name: str = "security.html") -> Paper:
    """Return a page on security."""
    return paper(PaperKind.SECURITY, *texts, name=name)


def terms(*texts: str, name: str = "terms.md") -> Paper:
    """Return terms of service."""
    return paper(PaperKind.TERMS, *texts, name=name)
