"""``addendum partner``: the four checks of one partner's folder as one dossier, or of each folder in a folder."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from addendum.batch.inputs import real
from addendum.batch.partner_run import AMENDMENT, PartnerDone, run_partner
from addendum.batch.partners_run import partners_in, run_partners
from addendum.cli.drafted import remarks
from addendum.cli.options import Run, run_from, some_options
from addendum.cli.playbooks import check_playbook
from addendum.cli.streams import emit
from addendum.errors import UsageError
from addendum.model.dossier import Dossier, Light, PartnerRow
from addendum.writers.dossier_words import LIGHT_WORDS
from addendum.writers.plain_text import one_line

_PRIVATE = 0o077
_DONE, _NOTHING_DONE, _NOT_ALL = 0, 2, 3
_SIGNS = {Light.GOOD: "+", Light.ATTENTION: "~", Light.BAD: "x", Light.NOT_REVIEWED: "?"}


@click.command("partner", short_help="Put the four checks of one partner's folder into a dossier.")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="The folder for the dossier."
)
@click.option(
    "--render",
    "in_browser",
    is_flag=True,
    help="Show its forms in a browser too, without a network (addendum[render]).",
)
@click.option("--force", is_flag=True, help="Write again, and overwrite papers changed by hand.")
@some_options("playbook", "tier", "ocr", "date", "author", "settings", "quiet", "verbose")
def command(folder: Path, out: Path, *, in_browser: bool, **options: object) -> int:
    """Check a partner's policies, security, consent forms and agreement, and write one dossier.

    A FOLDER that holds nothing but folders is one of several partners: each gets its dossier, and the matrix has a row
    for each. A partner.toml in FOLDER makes it one partner's. A second run keeps papers that were changed by hand.
    --playbook and --tier are for the agreement and its amendment.

    Exit code: 0 done; 2 nothing could be read, or a usage error; 3 done, but something could not be reviewed.
    """
    os.umask(_PRIVATE)
    run = run_from(options)
    check_playbook(run.settings)
    if not folder.is_dir():
        raise UsageError("It is no folder.", where=folder.name)
    if real(out) == real(folder) or real(folder) in real(out).parents:
        raise UsageError("The dossier may not lie in the partner's folder.", where=out.name)
    folders = partners_in(folder)
    return (
        _several(folders, out, run, in_browser=in_browser) if folders else _one(folder, out, run, in_browser=in_browser)
    )


def _one(folder: Path, out: Path, run: Run, *, in_browser: bool) -> int:
    done = run_partner(folder, out, run.settings, in_browser=in_browser)
    if not run.quiet:
        emit(_lines(_told(done, out)))
    return _NOT_ALL if done.dossier.not_reviewed else _DONE


def _several(folders: tuple[Path, ...], out: Path, run: Run, *, in_browser: bool) -> int:
    rows: list[PartnerRow] = []

    def take(row: PartnerRow, done: PartnerDone | None) -> None:
        rows.append(row)
        if not run.quiet:
            emit(_lines((*_row(row), *(_by_hand(done.kept) if done else ()))))

    kept = run_partners(folders, out, run.settings, take, in_browser=in_browser)
    if not run.quiet:
        emit(_lines(("", f"In {out}:", "  matrix.html", "  matrix.xlsx", "  matrix.csv", *_by_hand(kept))))
    if all(row.error for row in rows):
        return _NOTHING_DONE
    return _NOT_ALL if any(row.error or row.not_reviewed for row in rows) else _DONE


def _row(row: PartnerRow) -> Iterator[str]:
    yield row.partner
    if row.error:
        yield f"  {row.error}"
    for check in row.checks:
        yield f"  {_SIGNS[check.light]} {check.title} {LIGHT_WORDS[check.light].capitalize()}."


def _told(done: PartnerDone, out: Path) -> Iterator[str]:
    """Yield what is said at the end: four lines, the next steps, and where the papers lie."""
    dossier = done.dossier
    yield from (dossier.partner, "")
    yield from _checks(dossier)
    yield from _listed("Next steps:", [f"{number}. {step}" for number, step in enumerate(dossier.next_steps, 1)])
    yield from _listed("Not reviewed:", dossier.not_reviewed)
    papers = sorted(path for outcome in done.amended for path in outcome.papers)
    yield from _listed(
        f"In {out}:",
        [*(f"dossier.{suffix}" for suffix in ("html", "docx", "json")), *(f"{AMENDMENT}/{path}" for path in papers)],
    )
    yield from (str(outcome.error) for outcome in done.amended if outcome.error)
    yield from remarks(tuple(replace(outcome, kept=()) for outcome in done.amended), ())
    yield from _by_hand(done.kept)


def _checks(dossier: Dossier) -> Iterator[str]:
    for check in dossier.checks:
        yield f"{_SIGNS[check.light]} {check.title} {LIGHT_WORDS[check.light].capitalize()}."
        yield f"    {check.line}"


def _listed(head: str, lines: list[str] | tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from ("", head, *(f"  {line}" for line in lines))


def _by_hand(paths: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    return (f"Kept as changed by hand: {path} (--force overwrites it)." for path in paths)


def _lines(lines: Iterator[str] | tuple[str, ...]) -> str:
    """Return the lines as they are printed: a partner's words in them hold no control signs."""
    return "".join(f"{' ' * (len(line) - len(line.lstrip()))}{one_line(line)}\n" for line in lines)
