"""What an absence shows: the nearest text that was examined, and why it fails."""

from collections.abc import Sequence

from addendum.matching.evidence import HALF_SAID, Found
from addendum.matching.holding import Asked
from addendum.matching.reading import Reading, Unit
from addendum.matching.similar import nearest
from addendum.model.review import Nearest


def nearest_for(asked: Asked, found: Sequence[Found], reading: Reading, topical: Sequence[Unit]) -> Nearest | None:
    """Return the nearest text for an Element without evidence, or None where nothing is near."""
    failed = [one for one in found if one.against]
    if failed:
        best = min(failed, key=_distance)
        return _as_nearest(asked, best.unit, best.against)
    operative = [unit for unit in (topical or reading.units) if unit.is_operative]
    similar = nearest(asked.wording.exemplars, operative)
    if not similar:
        return None
    return _as_nearest(asked, similar[0][0], f"it does not say this: {asked.element.text}")


def _distance(failed: Found) -> int:
    """Return how far from a proof it is: words that say it too weakly, other operative text, a heading."""
    return 0 if failed.against in HALF_SAID else 1 if failed.unit.is_operative else 2


def _as_nearest(asked: Asked, unit: Unit, why: str) -> Nearest:
    start, end = unit.longest_passage
    return Nearest(asked.element.id, unit.provision.at, unit.provision.text[start:end], why)
