"""The playbook of a run, loaded before any file is touched, so that a fault in it is said once and first."""

from addendum.api.playbooks import playbook_of
from addendum.errors import UsageError
from addendum.model.playbook import Playbook
from addendum.settings import Settings


def check_playbook(settings: Settings) -> Playbook:
    """Return the playbook that the settings name.

    Raises:
        LibraryError: if the playbook is not there or faulty.
        UsageError: if --skip names a requirement it does not have.
    """
    playbook = playbook_of(settings.playbook)
    known = {requirement.id for requirement in playbook.requirements}
    unknown = [skipped for skipped in settings.skip if skipped not in known]
    if unknown:
        raise UsageError(f"There is no requirement {unknown[0]} to skip.", remedy="See addendum clauses list.")
    return playbook
