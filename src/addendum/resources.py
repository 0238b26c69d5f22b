"""Where clauses/ and templates/ lie: in the checkout, or beside the package in an installed wheel.

Takes a folder name, gives a path. An editable install can leave a stale copy beside the package, so a checkout's own
folder is preferred wherever the package runs from a source tree.
"""

from pathlib import Path

from addendum.errors import LibraryError

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder ``name`` ("clauses" or "templates") of the product's own data.

    Raises:
        LibraryError: if it is neither in the checkout nor in the package.
    """
    checkout = _PACKAGE.parents[1]
    in_checkout = checkout / name
    if (checkout / "pyproject.toml").is_file() and in_checkout.is_dir():
        return in_checkout
    if (_PACKAGE / name).is_dir():
        return _PACKAGE / name
    raise LibraryError(f"The folder {name}/ is not where it should be.", where=str(_PACKAGE))
