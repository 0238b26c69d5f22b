"""``addendum explain``: why a requirement got its verdict, sentence by sentence."""

from pathlib import Path

import click

from addendum.api import explain_file
from addendum.api.playbooks import playbook_of
from addendum.cli.options import LANGUAGE_OPTION, PLAYBOOK_OPTION
from addendum.cli.streams import emit
from addendum.errors import UsageError
from addendum.settings import Settings
from addendum.writers.plain_text import one_line


@click.command("explain", short_help="Show why a requirement got its verdict.")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("requirement")
@PLAYBOOK_OPTION
@LANGUAGE_OPTION
@click.option("--verbose", "-v", is_flag=True, help="A log where this tool breaks.")
def command(file: Path, requirement: str, playbook: str | None, language: str | None, *, verbose: bool) -> int:
    """Show the candidates that were weighed for REQUIREMENT in FILE, which signs fired, and why not the others."""
    del verbose
    defaults = Settings()
    settings = Settings(playbook=playbook or defaults.playbook, language=language or defaults.language)
    wanted = (requirement, f"dpa.{requirement}")
    known = {each.id for each in playbook_of(settings.playbook).requirements}
    found = next((each for each in wanted if each in known), None)
    if found is None:
        raise UsageError(f"There is no requirement {requirement}.", remedy="See addendum clauses list.")
    emit("".join(f"{_indented(line)}\n" for line in explain_file(file, file.name, found, settings)))
    return 0


def _indented(line: str) -> str:
    return f"{' ' * (len(line) - len(line.lstrip(' ')))}{one_line(line)}"
