"""A partner's folder in; its dossier, and the amendment of its agreements, in an output folder of ours out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from addendum import __version__
from addendum.api.dates import day_of
from addendum.api.partner import documents_in, own_settings, partner_folder
from addendum.api.playbooks import playbook_of
from addendum.api.warming import warm
from addendum.batch.draft_run import Home, run_drafts
from addendum.batch.drafting import Outcome
from addendum.batch.gathering import Gathering
from addendum.batch.inputs import Input, Inputs
from addendum.batch.lock import sole_run
from addendum.batch.papers import Papers
from addendum.batch.run_file import read_run, write_run
from addendum.batch.top_files import save_top
from addendum.model.dossier import Dossier
from addendum.settings import Settings
from addendum.writers.dossier_docx import write_dossier_docx
from addendum.writers.dossier_html import write_dossier_html
from addendum.writers.dossier_json import dossier_record
from addendum.writers.stamp import Stamp

AMENDMENT = "amendment"
"""The folder beside the dossier in which the papers of ``draft`` lie, one place for each agreement."""


@dataclass(frozen=True, slots=True)
class PartnerDone:
    """What was written for one partner."""

    dossier: Dossier
    amended: tuple[Outcome, ...]
    """What became of each of its agreements."""
    kept: tuple[str, ...]
    """Files changed by hand and left as they are, relative to the output folder."""


def run_partner(folder: Path, out: Path, settings: Settings, *, in_browser: bool = False) -> PartnerDone:
    """Write the dossier of one partner and the amendments; a second run keeps what was changed by hand.

    Args:
        folder: Of the partner.
        out: For the dossier; never in the partner's folder.
        settings: Of the run.
        in_browser: Whether to show its forms in a browser as well.

    Raises:
        UsageError: if the folder holds no paper, or the output folder a run.json that is none of ours.
        FolderInUse, OutputError: if another run is at work in it, or nothing can be written there.
        RenderingAbsent: if a browser is wanted and there is none.
        LibraryError: if a playbook is faulty.
    """
    read_run(out)
    dossier = partner_folder(folder, settings, in_browser=in_browser)
    with sole_run(out):
        papers = Papers(out, [folder / name.name for name in dossier.papers], force=settings.force)
        run, kept = save_top(out, papers, read_run(out), _files(dossier, settings))
        write_run(out, run, __version__)
    amended = _amended(folder, dossier, out / AMENDMENT, settings) if dossier.agreements else ()
    by_hand = (f"{AMENDMENT}/{path}" for outcome in amended for path in outcome.kept)
    return PartnerDone(dossier, amended, (*kept, *by_hand))


def _files(dossier: Dossier, settings: Settings) -> Iterator[tuple[str, bytes]]:
    stamp = Stamp(settings.author, settings.initials, f"{settings.date or day_of()}T00:00:00Z")
    record = json.dumps(dossier_record(dossier, __version__), ensure_ascii=False, indent=2)
    yield "dossier.html", write_dossier_html(dossier, __version__).encode()
    yield "dossier.docx", write_dossier_docx(dossier, stamp)
    yield "dossier.json", f"{record}\n".encode()


def _amended(folder: Path, dossier: Dossier, out: Path, settings: Settings) -> tuple[Outcome, ...]:
    """Draft the amendment of each paper with processor terms, each in a place of its own."""
    own = own_settings(folder, settings)
    files = tuple(
        Input(one.name, one.path, inside=one.inside, language=own.language(one.name))
        for one in documents_in(folder)
        if one.name in dossier.agreements
    )
    inputs = Inputs(files, is_batch=False)
    outcomes: list[Outcome] = []

    def end(gathering: Gathering) -> None:
        gathering.write(gathering.matrix())

    warm(settings, len(files), "addendum.api.papers")
    run_drafts(inputs, Home(out), settings, playbook_of(settings.playbook).sha256, outcomes.append, end)
    return tuple(sorted(outcomes, key=lambda outcome: outcome.input.file))
