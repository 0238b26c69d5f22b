"""What an absence shows: the nearest text that was examined, and why it fails."""

from collections.abc import Sequence

from addendum.matching.evidence import Found
from addendum.matching.holding import Asked
from addendum.matching.reading import Reading, Unit
from addendum.matching.similar import nearest
from addendum.model.review import Nearest


def nearest_for(asked: Asked, found: Sequence[Found], reading: Reading, topical: Sequence[Unit]) -> Nearest | None:
    """Return the nearest text for an Element without evidence, or None where nothing is near."""
    failed = next((one for one in found if one.against), None)
    if failed:
        return _as_nearest(asked, failed.unit, failed.against)
    operative = [unit for unit in (topical or reading.units) if unit.is_operative]
    best = nearest(asked.wording.exemplars, operative)
    if not best:
        return None
    return _as_nearest(asked, best[0][0], f"it does not say this: {asked.element.text}")


def _as_nearest(asked: Asked, unit: Unit, why: str) -> Nearest:
    start, end = unit.quoted(0)
    return Nearest(asked.element.id, unit.provision.at, unit.provision.text[start:end], why)
