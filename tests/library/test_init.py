"""A playbook is found by id or path; a compiled copy is used while it is fresh, and never trusted when it is not."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from addendum import library
from addendum.errors import LibraryError
from addendum.library import load_playbook
from addendum.library.compiling import compile_playbook
from factories.playbooks import changed, small_playbook


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the small playbook the only built-in one; return its folder."""
    folder = small_playbook(tmp_path / "clauses")
    monkeypatch.setattr(library, "folder", lambda _: tmp_path / "clauses")
    monkeypatch.setattr(library, "COMPILED", tmp_path / "compiled")
    return folder


def test_it_is_found_by_its_id(built_in: Path) -> None:
    assert built_in.name == load_playbook("small").id
    assert library.built_in() == ("small",)


def test_it_is_found_by_its_path(tmp_path: Path) -> None:
    assert load_playbook(str(small_playbook(tmp_path))).title == "A small playbook"


@pytest.mark.parametrize("which", ["", "nowhere", "../nowhere", "/nowhere"])
def test_what_is_not_there_is_said_with_what_is(built_in: Path, which: str) -> None:
    del built_in
    with pytest.raises(LibraryError, match=r"There is no playbook .* built in: small"):
        load_playbook(which)


def test_the_compiled_copy_gives_what_the_sources_say(built_in: Path) -> None:
    from_sources = load_playbook("small")
    compile_playbook(built_in, library.COMPILED)
    assert load_playbook("small") == from_sources


def test_a_fresh_compiled_copy_is_read(built_in: Path) -> None:
    file = compile_playbook(built_in, library.COMPILED)
    file.write_text(file.read_text().replace("A small playbook", "From the copy"))
    assert load_playbook("small").title == "From the copy"


def test_a_stale_compiled_copy_is_not_trusted(built_in: Path) -> None:
    compile_playbook(built_in, library.COMPILED)
    small_playbook(built_in.parent, files=changed("visits/requirement.yaml", "title: Visits", "title: Calls"))
    assert load_playbook("small").requirement("own.visits").title == "Calls"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"shape":1}'])
def test_a_broken_compiled_copy_is_not_trusted(built_in: Path, text: str) -> None:
    compile_playbook(built_in, library.COMPILED).write_text(text)
    assert load_playbook("small").id == "small"


def test_a_compiled_copy_is_never_used_for_a_path_elsewhere(built_in: Path, tmp_path: Path) -> None:
    file = compile_playbook(built_in, library.COMPILED)
    file.write_text(file.read_text().replace("A small playbook", "From the copy"))
    assert load_playbook(str(small_playbook(tmp_path / "elsewhere"))).title == "A small playbook"


def test_faults_show_even_where_an_old_compiled_copy_lies(built_in: Path) -> None:
    compile_playbook(built_in, library.COMPILED)
    small_playbook(built_in.parent, files={"keys/en.yaml": "title: x\n"})
    with pytest.raises(LibraryError):
        load_playbook("small")


def test_a_part_has_a_hash_of_its_own(built_in: Path) -> None:
    compile_playbook(built_in, library.COMPILED)
    whole = load_playbook("small", as_of="2026-01-01")
    part = load_playbook("small", as_of="2026-01-01", only=frozenset({"own.keys"}))
    assert [each.id for each in part.requirements] == ["own.keys"]
    assert part.sha256 != whole.sha256


def test_the_playbook_of_another_day_has_a_hash_of_its_own(built_in: Path) -> None:
    del built_in
    assert load_playbook("small", "2026-01-01").sha256 != load_playbook("small", "2024-01-01").sha256


def test_without_a_day_what_has_an_end_is_left_out(built_in: Path) -> None:
    del built_in
    assert load_playbook("small").requirement("own.visits").law == "Visits Act s. 2"


_PROGRAM = """
import json, sys
from pathlib import Path
from addendum import library
library.folder = lambda _: Path(sys.argv[1])
library.COMPILED = Path(sys.argv[2])
assert library.load_playbook("small").id == "small"
print(json.dumps(sorted(sys.modules)))
"""


def loaded_modules(clauses: Path, compiled: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, clauses, compiled], capture_output=True, check=True, text=True
    )
    return set(json.loads(done.stdout))


def test_no_yaml_is_imported_while_the_compiled_copy_is_fresh(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path / "clauses", files=changed("visits/requirement.yaml", ", until: 2029-12-31", ""))
    compile_playbook(folder, tmp_path / "compiled")
    assert "yaml" not in loaded_modules(folder.parent, tmp_path / "compiled")
    assert "yaml" in loaded_modules(folder.parent, tmp_path / "nothing")
