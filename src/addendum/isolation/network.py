"""No network for the programs that a limited process starts, where the system lets a process say so of itself."""

import ctypes
import sys

_NEW_NETWORK = 0x40000000
_NEW_USERS = 0x10000000
"""CLONE_NEWNET and CLONE_NEWUSER, see unshare(2)."""


def cut_off() -> bool:
    """Take the network from this process and all that it starts; return whether the system did it.

    For a limited process, which ends soon: it cannot be undone. Linux only, and there not in every container.
    """
    if sys.platform != "linux":
        return False
    try:
        unshare = ctypes.CDLL(None, use_errno=True).unshare
    except (OSError, AttributeError):
        return False
    # Root may do it at once; others by becoming the only user of a world of their own.
    return bool(unshare(_NEW_NETWORK) == 0 or unshare(_NEW_USERS | _NEW_NETWORK) == 0)
