"""Where clauses and templates are found: checkout first, so that a stale installed copy is never read."""

from pathlib import Path

import pytest

from addendum import resources
from addendum.errors import LibraryError


def package_in(root: Path, *, checkout: bool) -> Path:
    """Make an empty package below ``root``, in a source tree or as installed."""
    package = root / "src" / "addendum"
    package.mkdir(parents=True)
    if checkout:
        (root / "pyproject.toml").touch()
    return package


def test_an_unknown_folder_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", package_in(tmp_path, checkout=True))
    with pytest.raises(LibraryError, match="clauses/"):
        resources.folder("clauses")


def test_a_wheel_finds_the_folder_beside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = package_in(tmp_path, checkout=False)
    (package / "clauses").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.folder("clauses") == package / "clauses"


def test_a_checkout_is_preferred_to_a_stale_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = package_in(tmp_path, checkout=True)
    (package / "clauses").mkdir()
    (tmp_path / "clauses").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.folder("clauses") == tmp_path / "clauses"


def test_a_stranger_folder_above_an_installed_package_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = package_in(tmp_path, checkout=False)
    (package / "templates").mkdir()
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.folder("templates") == package / "templates"


@pytest.mark.parametrize("name", ["clauses", "templates"])
def test_this_product_has_both_folders(name: str) -> None:
    assert any(resources.folder(name).iterdir())
