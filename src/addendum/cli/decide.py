"""``addendum decide``: write a lawyer's decision on one finding beside the papers, for this and all later runs."""

import os
from pathlib import Path

import click

from addendum.api.dates import day_of
from addendum.batch.deciding import decide
from addendum.batch.decisions import ACCEPT, DECISIONS_FILE, REJECT, Decision
from addendum.batch.lock import sole_run
from addendum.cli.options import checked_day
from addendum.cli.streams import emit
from addendum.errors import UsageError
from addendum.writers.plain_text import one_line

_PRIVATE = 0o077


@click.command("decide", short_help="Accept or reject what was found on one point, for all later runs.")
@click.argument("out", type=click.Path(path_type=Path), metavar="DIR")
@click.argument("file")
@click.argument("requirement")
@click.argument("decision", type=click.Choice((ACCEPT, REJECT)))
@click.option("--by", required=True, metavar="NAME", help="Who decides: initials or a name.")
@click.option("--note", default="", metavar="TEXT", help="Why.")
@click.option("--until", default="", metavar="YYYY-MM-DD", help="The last day on which it holds.")
def command(out: Path, file: str, requirement: str, decision: str, **said: str) -> None:
    """Decide on one finding: the REQUIREMENT in FILE, named as the matrix in the output folder DIR names them.

    It is written into decisions.toml in DIR and holds for the very words the finding rests on, in every file that has
    them. Run addendum draft again to see it in the matrix; an accepted point is then no longer amended.
    """
    os.umask(_PRIVATE)
    if not said["by"].strip():
        raise UsageError("--by is empty.", remedy="Give initials or a name.")
    wanted = requirement if "." in requirement else f"dpa.{requirement}"
    until = checked_day(said["until"]) if said["until"] else ""
    with sole_run(_existing(out)):
        whole = decide(out, Decision(wanted, decision, "", "", said["by"].strip(), day_of(), said["note"], until, file))
    emit(f"{wanted} in {one_line(file)} ({whole.verdict}): {one_line(whole.words)}\n")
    emit(f"It rests on: {one_line(whole.text)}\n")
    emit(f"Written into {out / DECISIONS_FILE}. Run addendum draft again to apply it.\n")


def _existing(out: Path) -> Path:
    if not out.is_dir():
        raise UsageError("There is no such folder.", where=str(out), remedy="Name the --out folder of a draft.")
    return out
