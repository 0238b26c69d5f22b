"""A job as bytes: function, arguments and limits, pickled for a process of our own; an answer never is."""

import copyreg
import io
import pickle
from collections.abc import Callable, Mapping
from types import MappingProxyType


def frozen_mapping(items: Mapping[object, object]) -> Mapping[object, object]:
    """Return the items as a read-only mapping; pickle itself cannot carry one."""
    return MappingProxyType(dict(items))


def pickled(job: object) -> bytes:
    """Return the job as bytes.

    Raises:
        Exception: whatever pickle raises for a value it cannot carry.
    """
    target = io.BytesIO()
    _Writer(target, protocol=pickle.HIGHEST_PROTOCOL).dump(job)
    return target.getvalue()


def _reduce_mapping(mapping: Mapping[object, object]) -> tuple[Callable[..., object], tuple[object, ...]]:
    return frozen_mapping, (dict(mapping),)


class _Writer(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table | {MappingProxyType: _reduce_mapping}
