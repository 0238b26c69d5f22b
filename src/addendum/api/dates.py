"""The day of the tracked changes where none was given."""

import os
from datetime import UTC, date, datetime

from addendum.errors import UsageError


def day_of() -> str:
    """Return the ISO date of SOURCE_DATE_EPOCH, else of today (reproducible-builds.org).

    Raises:
        UsageError: if the variable is set to something that is no time.
    """
    return fixed_day() or date.today().isoformat()  # noqa: DTZ011  the day where the user sits


def fixed_day() -> str:
    """Return the ISO date of SOURCE_DATE_EPOCH; empty where it is not set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return ""
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise UsageError("SOURCE_DATE_EPOCH is not a number of seconds.", remedy="Set it right or unset it.") from None
