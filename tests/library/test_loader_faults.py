"""Every fault of a playbook is found at once, at its line."""

from pathlib import Path

import pytest

from addendum.errors import LibraryError
from addendum.library.loader import read_playbook
from factories.playbooks import changed, faults_of, line_of, small_playbook

CASES = [
    (
        "an unknown key",
        "visits/requirement.yaml",
        "contradiction: major",
        "contradicts: major",
        '"contradicts" is not known',
    ),
    (
        "an unknown key deep inside",
        "visits/requirement.yaml",
        "binds: processor",
        "bind: processor",
        '"bind" is not known',
    ),
    ("a key twice", "visits/en.yaml", "comment: The", "title: Again\ncomment: The", '"title" stands here twice'),
    ("a missing key", "visits/en.yaml", "comment: The Act asks for visits.\n", "", '"comment" is missing'),
    (
        "an unknown tier",
        "visits/requirement.yaml",
        "tier: law",
        "tier: statute",
        "must be one of: law, guidance, policy",
    ),
    ("a number for a text", "visits/en.yaml", "comment: The Act asks for visits.", "comment: 28", "put 28 in quotes"),
    ("a text for a list", "visits/en.yaml", 'topic: ["@visit"]', 'topic: "@visit"', '"topic" must be a list'),
    (
        "a list for a table",
        "visits/requirement.yaml",
        "{cite: Visits Act s. 2, in_force_from: 2025-01-01}",
        "[s. 2]",
        "table",
    ),
    ("a word for a flag", "keys/requirement.yaml", "fact: true", "fact: perhaps", "must be true or false"),
    ("a date that is none", "visits/requirement.yaml", "2025-01-01", "2025-13-01", "must be a date"),
    ("an empty text", "visits/requirement.yaml", "title: Visits", 'title: ""', '"title" is empty'),
    (
        "an unknown element in the wording",
        "visits/en.yaml",
        "  notice:\n    signs",
        "  haste:\n    signs",
        'no element "haste"',
    ),
    (
        "an unknown element in lacks",
        "visits/en.yaml",
        "lacks: [notice]",
        "lacks: [haste]",
        'There is no element "haste"',
    ),
    (
        "an unknown element in smallest",
        "visits/en.yaml",
        "    notice:\n      - {text",
        "    haste:\n      - {text",
        "haste",
    ),
    ("an unknown term", "visits/en.yaml", 'topic: ["@visit"]', 'topic: ["@vist"]', "There is no term @vist"),
    (
        "a sign that cannot be parsed",
        "visits/en.yaml",
        '"@visit + allow* / permit*"',
        '"visit + / allow"',
        "is not a word",
    ),
    ("a trap that cannot be parsed", "visits/en.yaml", '["furniture"]', '["a ! b ! c"]', "may stand only once"),
    (
        "an insertion behind nothing",
        "visits/en.yaml",
        'after: "premises"',
        'after: "@nothing"',
        "There is no term @nothing",
    ),
    (
        "words replaced that are not known",
        "visits/en.yaml",
        'after: "premises"',
        'instead: "@nothing"',
        "There is no term @nothing",
    ),
    (
        "an unknown placeholder",
        "visits/en.yaml",
        "permit visits of {Controller}",
        "permit visits of {Client}",
        "{Client} is not a",
    ),
    (
        "a brace that is open",
        "visits/en.yaml",
        "permit visits of {Controller}",
        "permit visits of {Controller",
        "is not a placeholder",
    ),
    ("an unknown verdict", "visits/en.yaml", "want: contradicted", "want: denied", '"want" must be one of'),
    ("partial that lacks nothing", "visits/en.yaml", "lacks: [notice], ", "", "What is partial lacks some elements"),
    (
        "met that lacks something",
        "visits/en.yaml",
        "name: all, want: met",
        "name: all, want: met, lacks: [notice]",
        "lacks nothing",
    ),
    ("two examples of one name", "visits/en.yaml", "name: denied", "name: all", 'called "all"'),
    (
        "an unknown neighbour",
        "visits/requirement.yaml",
        "beside: [own.keys]",
        "beside: [own.doors]",
        'no requirement "own.doors"',
    ),
    (
        "a severity that is none",
        "visits/requirement.yaml",
        "contradiction: major",
        "contradiction: grave",
        "critical, major, minor",
    ),
    ("an id that is none", "visits/requirement.yaml", "id: own.visits", "id: Visits", "is not an id such as"),
    (
        "another id than listed",
        "keys/requirement.yaml",
        "id: own.keys",
        "id: own.doors",
        'playbook.yaml lists "own.keys"',
    ),
    (
        "conditional without a condition",
        "keys/requirement.yaml",
        "level: recommended",
        "level: conditional",
        '"condition"',
    ),
    ("a language outside the six", "playbook.yaml", "[en]", "[en, pl]", '"pl" is not one of'),
    ("a term with an operator", "terms/en.yaml", "- call on", "- call / on", "belong to expressions"),
    ("a term that names no term", "terms/en.yaml", "- call on", '- "@call on"', "There is no term @call"),
    ("broken YAML", "visits/en.yaml", 'topic: ["@visit"]', 'topic: ["@visit"', "This is not YAML"),
    ("a tag", "visits/en.yaml", "comment: The Act", "comment: !!python/name:os.system The Act", "is not allowed"),
    ("an alias", "visits/en.yaml", "comment: The Act asks for visits.", "comment: &a x\nnot_applicable: [*a]", "alias"),
]


@pytest.mark.parametrize(("name", "file", "old", "new", "sentence"), CASES, ids=[case[0] for case in CASES])
def test_it_names_the_fault_with_its_file(
    tmp_path: Path, name: str, file: str, old: str, new: str, sentence: str
) -> None:
    del name
    found = faults_of(small_playbook(tmp_path, files=changed(file, old, new)))
    assert any(fault.startswith(f"{file}:") and sentence in fault for fault in found), found


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("visits/requirement.yaml", "tier: law", "tier: statute"),
        ("visits/en.yaml", "want: contradicted", "want: denied"),
        ("visits/en.yaml", '["furniture"]', '["@sofa"]'),
        ("visits/en.yaml", 'after: "premises"', 'after: "@nothing"'),
    ],
)
def test_a_fault_names_its_line(tmp_path: Path, file: str, old: str, new: str) -> None:
    files = changed(file, old, new)
    (fault,) = faults_of(small_playbook(tmp_path, files=files))
    assert fault.startswith(f"{file}:{line_of(files, file, new)}: ")


def test_all_faults_of_all_files_come_at_once_in_order(tmp_path: Path) -> None:
    files = {
        **changed("visits/requirement.yaml", "tier: law", "tier: statute"),
        **changed("keys/en.yaml", 'topic: ["keys"]', 'topic: ["@keys"]'),
        **changed("playbook.yaml", "title: A small playbook\n", ""),
    }
    found = faults_of(small_playbook(tmp_path, files=files))
    assert [fault.split(":")[0] for fault in found] == ["keys/en.yaml", "playbook.yaml", "visits/requirement.yaml"]


def test_the_error_counts_the_faults_and_shows_the_first(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"1 fault, the first: visits/requirement.yaml:3: "):
        read_playbook(small_playbook(tmp_path, files=changed("visits/requirement.yaml", "tier: law", "tier: x")))
