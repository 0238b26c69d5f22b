"""Skips a test by the name of the program it needs; with ADDENDUM_TEST_ALL=1 a missing program is a failure."""

import os
import shutil

import pytest


def needs(*programs: str) -> None:
    """Go on only where every program is on the PATH or at its absolute path."""
    for program in programs:
        if shutil.which(program) is None:
            skip_or_fail(f"{program} is not installed")


def skip_or_fail(reason: str) -> None:
    """Skip the test; fail it where everything is meant to run."""
    if os.environ.get("ADDENDUM_TEST_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
