"""The one way into and out of the command line: whatever happens ends as an exit code and at most one line."""

import gc
import os
import sys
from typing import NoReturn

import click

from addendum import __version__
from addendum.cli.lazy import LazyGroup
from addendum.errors import AddendumError, UsageError

INTERRUPTED = 130
# Nearly all that a document is read into lives to the end of the process: looking for garbage in it finds none.
_OBJECTS_BETWEEN_COLLECTIONS = 50_000


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Everything runs on this machine; nothing is sent anywhere, unless you name a cluster or a store.",
)
@click.version_option(__version__, prog_name="addendum", message="%(prog)s %(version)s")
def addendum() -> None:
    """Check partner agreements for the GDPR's processor terms and write the amendment as tracked changes."""


def main(args: list[str] | None = None) -> NoReturn:
    """Run the command line and exit with the code of what was done (DESIGN.md section 5)."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        code = _run(sys.argv[1:] if args is None else args)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has gone: nobody is left to be told, and Python must not try once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)


def _run(args: list[str]) -> int:
    try:
        result = addendum.main(args, prog_name="addendum", standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        return _say("Interrupted. [INTERRUPTED]", INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help(), err=True)
        return UsageError.exit_code
    except click.ClickException as error:
        return _say(str(_usage(error)), UsageError.exit_code)
    except AddendumError as error:
        return _say(str(error), error.exit_code)
    except BrokenPipeError:
        raise
    except SystemExit:
        # How click ends where whoever read our output has gone.
        raise BrokenPipeError from None
    except Exception as error:  # noqa: BLE001  the last door: nobody ever sees a traceback
        from addendum.cli.defects import report  # noqa: PLC0415  only where something broke

        return _say(report(error, verbose="--verbose" in args), AddendumError.exit_code)
    return result if isinstance(result, int) else 0


def _usage(error: click.ClickException) -> UsageError:
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "addendum"
    sentence = error.format_message().rstrip(".").replace("\n", " ")
    return UsageError(f"{sentence}.", remedy=f"See {command} --help.")


def _say(line: str, code: int) -> int:
    try:
        click.echo(_scrub(line), err=True)
    except OSError:
        # Standard error is closed: the exit code still says it.
        return code
    return code


def _scrub(line: str) -> str:
    return "".join(sign for sign in " ".join(line.split()) if sign.isprintable())
