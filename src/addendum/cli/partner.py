"""``addendum partner``: the four checks of one partner's folder, as one dossier."""

import json
import os
from pathlib import Path

import click

from addendum import __version__
from addendum.api import draft_file
from addendum.api.dates import day_of
from addendum.api.partner import partner_folder
from addendum.api.saving import write_atomically
from addendum.batch.inputs import real
from addendum.cli.options import run_from, shared
from addendum.cli.streams import emit
from addendum.errors import AddendumError, UsageError
from addendum.model.dossier import Dossier, Light
from addendum.settings import Settings
from addendum.writers.dossier_docx import write_dossier_docx
from addendum.writers.dossier_html import write_dossier_html
from addendum.writers.dossier_json import dossier_record
from addendum.writers.dossier_words import LIGHT_WORDS
from addendum.writers.plain_text import one_line
from addendum.writers.stamp import Stamp

_PRIVATE = 0o077
_DONE, _NOT_ALL = 0, 3


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
@shared
def command(folder: Path, out: Path, *, in_browser: bool, **options: object) -> int:
    r"""Check a partner's policies, security, consent forms and agreement, and write one dossier.

    \b
    Exit code: 0 done; 2 nothing could be read, or a usage error; 3 done, but something could not be reviewed.
    """
    os.umask(_PRIVATE)
    run = run_from(options)
    if folder.is_dir() and (real(out) == real(folder) or real(folder) in real(out).parents):
        raise UsageError("The dossier may not lie in the partner's folder.", where=out.name)
    dossier = partner_folder(folder, run.settings, in_browser=in_browser)
    stamp = Stamp(run.settings.author, run.settings.initials, f"{run.settings.date or day_of()}T00:00:00Z")
    record = json.dumps(dossier_record(dossier, __version__), ensure_ascii=False, indent=2)
    write_atomically(out / "dossier.json", f"{record}\n".encode())
    write_atomically(out / "dossier.html", write_dossier_html(dossier, __version__).encode())
    write_atomically(out / "dossier.docx", write_dossier_docx(dossier, stamp))
    emit(_told(dossier, out, _amended(folder, dossier, out, run.settings)))
    return _NOT_ALL if dossier.not_reviewed else _DONE


def _amended(folder: Path, dossier: Dossier, out: Path, settings: Settings) -> tuple[str, ...]:
    """Draft the amendment of each paper with processor terms; return its papers, or why there are none, a line each."""
    lines: list[str] = []
    for name in dossier.agreements:
        try:
            drafted = draft_file(folder / name, name, settings)
        except AddendumError as error:
            lines.append(str(error))
            continue
        for path, data in drafted.files:
            write_atomically(out / "amendment" / path, data)
            lines.append(f"  amendment/{path}")
    return tuple(lines)


def _told(dossier: Dossier, out: Path, papers: tuple[str, ...]) -> str:
    """Return what is said at the end: four lines, the next steps, and where the papers lie."""
    lines = [dossier.partner, ""]
    for check in dossier.checks:
        sign = {Light.GOOD: "+", Light.ATTENTION: "~", Light.BAD: "x", Light.NOT_REVIEWED: "?"}[check.light]
        lines += [f"{sign} {check.title} {LIGHT_WORDS[check.light].capitalize()}.", f"    {check.line}"]
    if dossier.next_steps:
        lines += ["", "Next steps:", *(f"  {number}. {step}" for number, step in enumerate(dossier.next_steps, 1))]
    if dossier.not_reviewed:
        lines += ["", "Not reviewed:", *(f"  {line}" for line in dossier.not_reviewed)]
    lines += ["", f"In {out}:", *(f"  dossier.{suffix}" for suffix in ("html", "docx", "json")), *papers]
    return "".join(f"{' ' * (len(line) - len(line.lstrip()))}{one_line(line)}\n" for line in lines)
