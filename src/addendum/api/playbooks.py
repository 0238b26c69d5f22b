"""The playbook of a run: loaded once in this process, and found loaded by every process forked from it."""

from functools import lru_cache

from addendum.library import load_playbook
from addendum.model.playbook import Playbook


@lru_cache(maxsize=4)
def playbook_of(which: str) -> Playbook:
    """Return the playbook with the id or at the path; a change to it is seen by the next process only.

    Raises:
        LibraryError: if there is none, or it is faulty.
    """
    return load_playbook(which)
