"""addendum clauses: the library as code - look at it, prove it, document it, add to it."""

import sys
from pathlib import Path

import click

from addendum.cli.streams import emit, has_colour, say, width
from addendum.errors import LibraryError, UsageError
from addendum.library import BUILT_IN, built_in, load_playbook
from addendum.model.playbook import Playbook
from addendum.resources import folder

_PLAYBOOK = click.option(
    "--playbook", default=BUILT_IN, metavar="ID|PATH", help=f"Which playbook (default {BUILT_IN})."
)
_AS_OF = click.option("--as-of", default="", metavar="YYYY-MM-DD", help="Leave out what was not in force on that day.")


@click.group("clauses")
def group() -> None:
    """List, show and prove the clause library, write its page, or begin a new one."""


command = group


@group.command("list")
@_PLAYBOOK
@_AS_OF
def list_requirements(playbook: str, as_of: str) -> None:
    """List the requirements of a playbook."""
    from addendum.cli.clause_views import requirement_table  # noqa: PLC0415 - rich is slow to import

    emit(requirement_table(_loaded(playbook, as_of), width(sys.stdout), colour=has_colour(sys.stdout)))


@group.command("show")
@click.argument("requirement")
@_PLAYBOOK
@_AS_OF
@click.option("--language", default="en", help="The language of the wording shown.")
def show(requirement: str, playbook: str, as_of: str, language: str) -> None:
    """Show one REQUIREMENT: why it is asked, its elements, our clause, and how texts are read."""
    from addendum.cli.clause_views import requirement_page  # noqa: PLC0415 - rich is slow to import

    loaded = _loaded(playbook, as_of)
    wanted = {requirement, f"dpa.{requirement}"}
    found = next((each for each in loaded.requirements if each.id in wanted), None)
    if found is None:
        raise UsageError(f"There is no requirement {requirement}.", remedy="See addendum clauses list.")
    if language not in found.wordings:
        raise UsageError(f"{found.id} has no wording in {language}; there is: {', '.join(found.wordings)}.")
    emit(requirement_page(found, language, width(sys.stdout), colour=has_colour(sys.stdout)))


@group.command("test")
@click.argument("path", default=BUILT_IN)
@click.option("--only", multiple=True, metavar="ID", help="Prove only this requirement; may be repeated.")
@click.option("--mutants", is_flag=True, help="Also spoil texts in many ways and count those still read as met.")
@click.option("--verbose", "-v", is_flag=True, help="Print every mutant that is still read as met.")
def test(path: str, only: tuple[str, ...], *, mutants: bool, verbose: bool) -> int:
    """Prove the playbook at PATH (an id, a playbook's folder, or one requirement's folder)."""
    from addendum.cli.clause_proof_view import report_lines  # noqa: PLC0415 - the prover is not needed for the rest
    from addendum.library.prover import prove_playbook  # noqa: PLC0415 - likewise

    which, chosen = _chosen(path, only)
    try:
        playbook = load_playbook(which, only=chosen)
    except LibraryError as error:
        for fault in error.faults:
            emit(f"{fault}\n")
        raise
    report = prove_playbook(playbook, chosen, mutants=mutants)
    emit("\n".join(report_lines(report, playbook, verbose=verbose)) + "\n")
    return 0 if report.holds else 1


@group.command("docs")
@click.option("--check", "is_check", is_flag=True, help="Write nothing; exit with 1 where the page is out of date.")
def docs(*, is_check: bool) -> int:
    """Write clauses/README.md from the built-in playbooks."""
    from addendum.library.pages import library_page  # noqa: PLC0415 - only needed here

    file = folder("clauses") / "README.md"
    page = library_page(tuple(load_playbook(which) for which in built_in()))
    is_fresh = file.is_file() and file.read_text(encoding="utf-8") == page
    if is_check and not is_fresh:
        say(f"{file} is out of date; run addendum clauses docs.")
        return 1
    if not is_fresh:
        file.write_text(page, encoding="utf-8", newline="\n")
    emit(f"{file} is up to date\n")
    return 0


@group.command("new")
@click.argument("path", type=click.Path(path_type=Path))
def new(path: Path) -> None:
    """Begin a playbook at PATH, or a requirement where PATH lies in a playbook's folder."""
    from addendum.library.scaffold import begin  # noqa: PLC0415 - imports PyYAML

    emit("".join(f"{file}\n" for file in begin(path)))
    say(f"Change these files to what you need, then run: addendum clauses test {path}")


def _chosen(path: str, only: tuple[str, ...]) -> tuple[str, frozenset[str]]:
    """Return the playbook and the ids meant by a path, which may be one requirement's folder."""
    ids = frozenset(each if "." in each else f"dpa.{each}" for each in only)
    place = Path(path)
    if (place / "requirement.yaml").is_file() and (place.parent / "playbook.yaml").is_file():
        from addendum.library.loader import id_in_folder  # noqa: PLC0415 - imports PyYAML

        return str(place.parent), ids | {id_in_folder(place)}
    return path, ids


def _loaded(which: str, as_of: str) -> Playbook:
    try:
        return load_playbook(which, as_of)
    except LibraryError as error:
        for fault in error.faults[1:]:
            say(fault)
        raise
