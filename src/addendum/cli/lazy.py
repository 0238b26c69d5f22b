"""A command group that imports a command only when it is called, so that --help costs nothing."""

import importlib

import click

COMMANDS = {
    "review": ("addendum.cli.review", "Say which processor terms are met, partial, missing or contradicted."),
    "draft": ("addendum.cli.draft", "Write the amendment: redline, clean copy, amendment agreement, cover letter."),
    "verify": ("addendum.cli.verify", "Prove that a redline is what it claims to be."),
    "partner": ("addendum.cli.partner", "Put the four checks of one partner's folder into a dossier."),
    "explain": ("addendum.cli.explain", "Show why a requirement got its verdict."),
    "decide": ("addendum.cli.decide", "Accept or reject what was found on one point, for all later runs."),
    "clauses": ("addendum.cli.clauses", "List, show and test the clause library."),
    "doctor": ("addendum.cli.doctor", "Say what is installed and what optional part is missing."),
}
"""Name of the command -> its module, which holds a click command named ``command``, and its help line."""


class LazyGroup(click.Group):
    """A click group over ``COMMANDS``; its help is written from the table alone."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module and return the command; None if there is no such command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(COMMANDS[cmd_name][0]).command
        assert isinstance(command, click.Command)  # noqa: S101  the table and the modules are ours
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their help lines without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])
