"""What arrives as YAML is data: nothing runs, nothing grows, and every line is known."""

from pathlib import Path

import pytest

from addendum.library.faults import Source
from addendum.library.yaml_tree import DEEPEST, LARGEST, Row, Scalar, Table, read_tree


def read(path: Path, text: str | bytes) -> tuple[Table | None, list[str]]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    source = Source(path.name)
    return read_tree(path, source), [str(fault) for fault in source.found]


def test_a_table_keeps_values_types_and_lines(tmp_path: Path) -> None:
    tree, found = read(tmp_path / "a.yaml", "title: x\nflag: true\nlist:\n  - one\n  - 2\n")
    assert found == []
    assert tree is not None
    assert tree.lines == {"title": 1, "flag": 2, "list": 3}
    assert tree.entries["flag"] == Scalar(2, "true", "bool")
    assert tree.entries["list"] == Row(4, (Scalar(4, "one", "str"), Scalar(5, "2", "int")))


def test_a_value_is_kept_as_it_was_written(tmp_path: Path) -> None:
    tree, _ = read(tmp_path / "a.yaml", "day: 2018-05-25\nversion: 2026.10\n")
    assert tree is not None
    assert tree.entries["day"] == Scalar(1, "2018-05-25", "timestamp")
    assert tree.entries["version"] == Scalar(2, "2026.10", "float")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "a.yaml:1: A table (key: value) is expected here."),
        ("- one\n", "a.yaml:1: A table (key: value) is expected here."),
        ("x: 1\nx: 2\n", 'a.yaml:2: The key "x" stands here twice (first in line 1).'),
        ("? [a, b]\n: 1\n", "a.yaml:1: A key must be a word."),
        ("x: &a [1]\ny: *a\n", "a.yaml:1: An alias (*name) is not allowed; write the value out."),
        (
            "x: !!python/object/apply:os.system [ls]\n",
            "a.yaml:1: The tag tag:yaml.org,2002:python/object/apply:os.system",
        ),
        ("x: !own 1\n", "a.yaml:1: The tag !own is not allowed."),
        ("x: [1\n", "a.yaml:2: This is not YAML"),
        ("x:\n\t- 1\n", "a.yaml:2: This is not YAML"),
        ("x: 1\n---\ny: 2\n", "a.yaml:2: This is not YAML"),
        (b"x: \xff\n", "a.yaml:1: The file is not UTF-8."),
        (b"x: \x00\n", "a.yaml:1: This is not YAML"),
    ],
)
def test_what_is_not_plain_data_is_refused(tmp_path: Path, text: str | bytes, fault: str) -> None:
    _, found = read(tmp_path / "a.yaml", text)
    assert [each for each in found if each.startswith(fault)], found


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    source = Source("a.yaml")
    assert read_tree(tmp_path / "a.yaml", source) is None
    assert [str(fault) for fault in source.found] == ["a.yaml:1: The file is missing or cannot be read."]


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    _, found = read(tmp_path / "a.yaml", "x: " + "a" * LARGEST)
    assert found == [f"a.yaml:1: The file is larger than {LARGEST} bytes."]


@pytest.mark.parametrize("depth", [DEEPEST + 1, 5000])
def test_deep_nesting_ends_as_a_fault(tmp_path: Path, depth: int) -> None:
    _, found = read(tmp_path / "a.yaml", "x: " + "[" * depth + "]" * depth)
    assert len(found) >= 1


def test_nested_aliases_do_not_multiply(tmp_path: Path) -> None:
    rows = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    _, found = read(tmp_path / "a.yaml", "\n".join(rows))
    assert 0 < len(found) < 200
