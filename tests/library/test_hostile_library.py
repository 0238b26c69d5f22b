"""Whatever is done to a library's files, it loads or its faults are said; nothing else ever comes out."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addendum.errors import LibraryError
from addendum.library.compiled import from_json, to_json
from addendum.library.expressions import sign_fault
from addendum.library.loader import read_playbook
from addendum.model.playbook import Playbook
from factories.playbooks import FILES, small_playbook

PIECES = st.sampled_from(
    [
        "",
        ":",
        "- ",
        "\n",
        "\t",
        "  ",
        "[",
        "]",
        "{",
        "}",
        "&a",
        "*a",
        "!!int",
        "'",
        '"',
        "|",
        ">",
        "#",
        "?",
        "null",
        "~",
        "@",
        "é",
        "\u2028",
        "%",
        "---\n",
    ]
)


@settings(max_examples=120, deadline=None)
@given(file=st.sampled_from(sorted(FILES)), data=st.data(), piece=PIECES)
def test_a_spoiled_file_loads_or_is_faulted(file: str, data: st.DataObject, piece: str) -> None:
    text = FILES[file]
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 40))
    with tempfile.TemporaryDirectory() as root:
        folder = small_playbook(Path(root), files={file: text[:start] + piece + text[start + length :]})
        loaded = _loaded(folder)
    if isinstance(loaded, Playbook):
        assert from_json(to_json(loaded), loaded.sha256) == loaded
    else:
        assert loaded
        assert all(_is_a_line(fault) for fault in loaded)


def _loaded(folder: Path) -> Playbook | tuple[str, ...]:
    try:
        return read_playbook(folder)
    except LibraryError as error:
        return error.faults


def _is_a_line(fault: str) -> bool:
    file, line, sentence = fault.split(":", 2)
    return file.endswith(".yaml") and int(line) >= 1 and sentence.startswith(" ")


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_spoiled_compiled_copy_is_refused_or_its_head_is_whole(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as root:
        playbook = read_playbook(small_playbook(Path(root)))
    text = to_json(playbook)
    cut = data.draw(st.integers(0, len(text) - 1))
    back = from_json(text[:cut], playbook.sha256)
    assert back is None or [each.id for each in back.requirements] == ["own.visits", "own.keys"]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab*@.+/! \t\n\"'é§", max_size=40))
def test_every_text_is_an_expression_or_has_a_reason(text: str) -> None:
    assert isinstance(sign_fault(text, frozenset({"a"})), str)


@pytest.mark.parametrize("file", sorted(FILES))
@pytest.mark.parametrize("text", ["", "\x00", "a", "[]", "{}", "null", "- - -", "%TAG ! x\n", "!!binary aGk="])
def test_a_file_that_says_nothing_is_faulted(tmp_path: Path, file: str, text: str) -> None:
    with pytest.raises(LibraryError) as raised:
        read_playbook(small_playbook(tmp_path, files={file: text}))
    at_fault = {fault.split(":")[0] for fault in raised.value.faults}
    # A playbook may have no terms at all; then the expressions that refer to one are at fault.
    assert at_fault & ({file, "visits/en.yaml"} if (file, text) == ("terms/en.yaml", "{}") else {file})
