"""``addendum verify``: prove that a redline, whoever made it, changes nothing that it does not show."""

from pathlib import Path

import click

from addendum.api import prove_file
from addendum.cli.streams import emit
from addendum.model.proof import Proof
from addendum.settings import Settings
from addendum.writers.plain_text import one_line
from addendum.writers.proof_json import proof_record
from addendum.writers.review_json import dump


@click.command("verify", short_help="Prove that a redline is what it claims to be.")
@click.argument("redline", type=click.Path(path_type=Path))
@click.option(
    "--original", type=click.Path(path_type=Path), required=True, metavar="FILE", help="What it was made from."
)
@click.option(
    "--author", metavar="NAME", help="Whose changes to reject and accept (default: those the original lacks)."
)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="What to print.")
@click.option("--verbose", "-v", is_flag=True, help="A log where this tool breaks.")
def command(redline: Path, original: Path, author: str | None, form: str, *, verbose: bool) -> int:
    """Prove a redline: rejecting its changes gives the original back, and nothing else is changed.

    Exit code: 0 it holds; 1 it does not; 2 a file could not be read.
    """
    del verbose
    proof = prove_file(original, redline, author, Settings())
    emit(dump(proof_record(proof), pretty=True) if form == "json" else _text(proof, redline))
    return 0 if proof.holds else 1


def _text(proof: Proof, redline: Path) -> str:
    lines = [
        f"{'holds' if check.holds else 'FAILS':>7}  {check.check}: {one_line(check.what)}" for check in proof.checks
    ]
    lines += [f"neutralised: {one_line(what)}" for what in proof.neutralised]
    said = "It is what it claims to be." if proof.holds else "It is not what it claims to be."
    return "".join(f"{line}\n" for line in (*lines, f"{one_line(redline.name)}: {said}"))
