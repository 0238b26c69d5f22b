"""A folder of partners' folders in; a dossier for each, and a matrix of the four checks, out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from addendum import __version__
from addendum.api.naming import key, place_of, told_apart
from addendum.api.naming_rules import RUN_FILE, is_run_folder, shown_name, why_passed_over
from addendum.batch.inputs import Input
from addendum.batch.lock import sole_run
from addendum.batch.papers import Papers
from addendum.batch.partner_run import PartnerDone, run_partner
from addendum.batch.places import MATRIX_FILES, source_mark
from addendum.batch.run_file import read_run, write_run
from addendum.batch.top_files import save_top
from addendum.batch.workplace import HIDDEN
from addendum.errors import AddendumError
from addendum.model.dossier import PartnerRow
from addendum.partner.settings_file import NAME
from addendum.settings import Settings
from addendum.writers.partners_csv import write_partners_csv
from addendum.writers.partners_html import write_partners_html
from addendum.writers.partners_xlsx import write_partners_xlsx


def partners_in(folder: Path) -> tuple[Path, ...]:
    """Return the folders of partners in a folder that holds nothing else; empty where it is itself a partner's.

    A folder with a paper or a partner.toml of its own is one partner's, whatever folders lie in it.
    """
    found = sorted(path for path in folder.iterdir() if not why_passed_over(path.name) and not path.is_symlink())
    if any(path.is_file() for path in found) or (folder / NAME).exists():
        return ()
    return tuple(path for path in found if path.is_dir() and not is_run_folder(path))


def run_partners(
    folders: tuple[Path, ...],
    out: Path,
    settings: Settings,
    done: Callable[[PartnerRow, PartnerDone | None], None],
    *,
    in_browser: bool = False,
) -> tuple[str, ...]:
    """Write each partner's dossier into a folder of its own, and the matrix; return the files kept as changed by hand.

    A folder that cannot be done costs a row with the reason, never the others.

    Args:
        folders: Of the partners.
        out: For the dossiers and the matrix.
        settings: Of the run.
        done: Is handed each row, and what was written for it.
        in_browser: Whether to show forms in a browser as well.

    Raises:
        UsageError, FolderInUse, OutputError: as for one partner.
    """
    read_run(out)
    rows: list[PartnerRow] = []
    with sole_run(out):
        for folder, place in _placed(folders):
            row, written = _one(folder, place, out, settings, in_browser=in_browser)
            rows.append(row)
            done(row, written)
        papers = Papers(out, folders, force=settings.force)
        run, kept = save_top(out, papers, read_run(out), _files(tuple(rows)))
        write_run(out, run, __version__)
    return kept


def _one(
    folder: Path, place: str, out: Path, settings: Settings, *, in_browser: bool
) -> tuple[PartnerRow, PartnerDone | None]:
    name = shown_name(folder.name)
    row = PartnerRow(folder=name, partner=name)
    try:
        written = run_partner(folder, out / place, settings, in_browser=in_browser)
    except AddendumError as error:
        return replace(row, error=f"{error.what} {error.mend}".strip()), None
    dossier = written.dossier
    checks = tuple(replace(check, findings=()) for check in dossier.checks)
    row = replace(row, partner=dossier.partner, dossier=f"{place}/dossier.html", checks=checks)
    return replace(row, conflicts=len(dossier.conflicts), not_reviewed=len(dossier.not_reviewed)), written


def _placed(folders: tuple[Path, ...]) -> Iterator[tuple[Path, str]]:
    """Yield each folder with the name of its place, told apart where a file system would take two for one."""
    taken = {key(PurePosixPath(name)) for name in (RUN_FILE, HIDDEN, *MATRIX_FILES)}
    for folder in folders:
        place = place_of(f"{folder.name}.docx")
        if key(place) in taken:
            place = told_apart(place, source_mark(Input(folder.name, folder)))
        taken.add(key(place))
        yield folder, place.as_posix()


def _files(rows: tuple[PartnerRow, ...]) -> Iterator[tuple[str, bytes]]:
    yield "matrix.html", write_partners_html(rows, __version__).encode()
    yield "matrix.xlsx", write_partners_xlsx(rows)
    yield "matrix.csv", write_partners_csv(rows)
