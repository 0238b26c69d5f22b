"""A partner's folder as one Dossier; each file is read in a limited process of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from addendum.api.loading import limits_for, load
from addendum.api.naming_rules import RUN_FILE, is_run_folder, shown_name, why_passed_over
from addendum.api.opening import documents_inside, member_of
from addendum.api.playbooks import playbook_of
from addendum.api.rendering import Shown, rendered
from addendum.errors import AddendumError, ReadError, UsageError
from addendum.isolation import run_limited
from addendum.library.paper_words import load_paper_words
from addendum.library.partner_law import load_partner_law
from addendum.model.agreement import Agreement
from addendum.model.dossier import Dossier
from addendum.partner.dossier import PLAYBOOKS, PartnerLibrary, assemble
from addendum.partner.forms import read_forms
from addendum.partner.papers import Paper, Recognised, Unread
from addendum.partner.recognition import recognise
from addendum.partner.settings_file import NAME, PartnerFacts, PartnerSettings, read_partner_settings
from addendum.readers import read_agreement
from addendum.settings import Settings

_PAGES = (".html", ".htm", ".xhtml")


def partner_folder(folder: Path, settings: Settings, *, in_browser: bool = False) -> Dossier:
    """Return the dossier of the partner whose papers lie in the folder, subfolders included.

    A file that cannot be read costs a line in the dossier, never the others.

    Args:
        folder: Of one partner.
        settings: Of the run.
        in_browser: Whether to show its forms in a browser as well, for pages that scripts build.

    Raises:
        RenderingAbsent: if a browser is wanted and there is none.
        UsageError: if there is no such folder, or nothing in it is a paper.
        LibraryError: if a playbook is faulty.
    """
    if not folder.is_dir():
        raise UsageError("It is no folder.", where=folder.name)
    own = own_settings(folder, settings)
    papers: list[Paper] = []
    unread: list[Unread] = []
    for document in documents_in(folder):
        try:
            papers.append(_told(_read(document, settings), own))
        except AddendumError as error:
            why = f"{error.what} {error.mend}".strip()
            unread.append(Unread(document.name, why, own.kind(document.name)))
    if not papers and not unread:
        raise UsageError("The folder holds no paper.", where=folder.name)
    partner = replace(own.facts, name=own.facts.name or shown_name(folder.resolve().name))
    shown = rendered(papers) if in_browser else Shown(tuple(papers))
    absent = own.absent([*(paper.name for paper in papers), *(one.name for one in unread)])
    notes = (*(f'{NAME} names "{name}", but there is no such paper in the folder.' for name in absent), *shown.failed)
    told = (partner, shown.papers, tuple(unread), notes, settings.playbook)
    dossier = run_limited(carried_dossier, told, settings.limits)
    return replace(dossier, pictures=shown.pictures)


@dataclass(frozen=True, slots=True)
class Document:
    """What is read as one paper: a file of a folder, or a document in a message or archive that lies there."""

    name: str
    """Its path in the folder, with "/" between the parts: "sent.zip/dpa.docx"."""
    path: Path
    inside: str = ""
    """Its name within the message or archive."""


def documents_in(folder: Path) -> Iterator[Document]:
    """Yield what is to be read in a folder, sorted by file."""
    for path in files_in(folder):
        name = shown_name(path.relative_to(folder).as_posix())
        names = documents_inside(path, name)
        yield from (Document(f"{name}/{inside}", path, inside) for inside in names)
        if not names:
            yield Document(name, path)


def _read(document: Document, settings: Settings) -> Paper:
    name, path, inside = document.name, document.path, document.inside
    data = member_of(path, name, inside, settings.limits) if inside else load(path, settings.limits)
    limits = limits_for(((name, data),), settings)
    return run_limited(read_paper, (name, data, settings.ocr != "never"), limits)


def files_in(folder: Path) -> tuple[Path, ...]:
    """Return the papers of a folder, sorted: plain files that are neither hidden nor a system's, nor papers of ours."""
    ours = tuple(path.parent for path in folder.rglob(RUN_FILE) if is_run_folder(path.parent))
    return tuple(
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not path.is_symlink()
        and path.name != NAME
        and not any(why_passed_over(step) for step in path.relative_to(folder).parts)
        and not any(path.is_relative_to(output) for output in ours)
    )


def read_paper(name: str, data: bytes, ocr: bool = True) -> Paper:
    """Read and recognise one paper; a page that is nothing but boxes is a paper, too.

    Args:
        name: Of the file in its folder.
        data: Its bytes.
        ocr: Whether pages that are pictures may be recognised.

    Raises:
        ReadError: if it cannot be read.
    """
    markup = data.decode("utf-8", "replace") if name.lower().endswith(_PAGES) else None
    try:
        agreement = read_agreement(data, name, ocr=ocr)
    except ReadError:
        if markup is None or not any(form.controls for form in read_forms(markup)):
            raise
        agreement = Agreement(name, "", "html", "", "und", ())
    return Paper(name, recognise(agreement, load_paper_words(), markup), agreement, markup)


def carried_dossier(
    partner: PartnerFacts, papers: tuple[Paper, ...], unread: tuple[Unread, ...], notes: tuple[str, ...], agreed: str
) -> Dossier:
    """Make all four checks in this process.

    Args:
        partner: What it is called, and what partner.toml says of it.
        papers: The papers of its folder.
        unread: The files that could not be read.
        notes: What else was not reviewed, a sentence each.
        agreed: The playbook that the agreement is checked by.
    """
    playbooks = {check: playbook_of(agreed if check == "agreement" else which) for check, which in PLAYBOOKS.items()}
    partly = (f"{p.name}, {note.where}: {note.what}" for p in papers for note in p.agreement.unread)
    return assemble(partner, papers, PartnerLibrary(playbooks, load_partner_law()), unread, (*notes, *partly))


def _told(paper: Paper, own: PartnerSettings) -> Paper:
    kind, language = own.kind(paper.name), own.language(paper.name)
    if language:
        paper = replace(paper, agreement=replace(paper.agreement, language=language))
    return paper if kind is None else replace(paper, recognised=Recognised(kind, f"{NAME} says so"))


def own_settings(folder: Path, settings: Settings) -> PartnerSettings:
    """Return what the partner's own partner.toml says; nothing where there is none.

    Raises:
        UsageError: if it holds what nobody knows.
    """
    path = folder / NAME
    return read_partner_settings(load(path, settings.limits)) if path.is_file() else PartnerSettings()
