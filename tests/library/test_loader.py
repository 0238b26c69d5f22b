"""Every fault of a playbook is found at once, at its line; a sound playbook is read whole."""

from pathlib import Path

import pytest

from addendum.errors import LibraryError
from addendum.library.loader import id_in_folder, in_force, read_playbook
from addendum.model.playbook import Binds, Derivation, Force, Insertion, Level, Scope, Tier
from factories.playbooks import FILES, changed, line_of, small_playbook


def faults(folder: Path, only: frozenset[str] = frozenset()) -> tuple[str, ...]:
    with pytest.raises(LibraryError) as raised:
        read_playbook(folder, only)
    return raised.value.faults


def test_a_sound_playbook_has_no_fault(tmp_path: Path) -> None:
    playbook = read_playbook(small_playbook(tmp_path))
    assert [each.id for each in playbook.requirements] == ["own.visits", "own.keys"]
    assert (playbook.id, playbook.title, playbook.version) == ("small", "A small playbook", "1")
    assert playbook.terms == {"en": {"visit": ("visit*", "call on")}}


def test_it_reads_what_is_asked(tmp_path: Path) -> None:
    visits = read_playbook(small_playbook(tmp_path)).requirement("own.visits")
    assert (visits.tier, visits.level, visits.contradiction_severity) == (Tier.LAW, Level.MANDATORY, "major")
    assert visits.why == "The controller wants to see for itself."
    assert visits.law == "Visits Act s. 1; Visits Act s. 2"
    assert visits.anchors == ("own.keys",)
    allow, notice = visits.elements
    assert (allow.id, allow.binds, allow.force, allow.scope, allow.fact) == (
        "allow",
        Binds.PROCESSOR,
        Force.DUTY,
        Scope.SENTENCE,
        False,
    )
    assert (notice.binds, notice.force, notice.scope) == (Binds.ANY, Force.ANY, Scope.PROVISION)


def test_it_reads_how_it_is_worded(tmp_path: Path) -> None:
    wording = read_playbook(small_playbook(tmp_path)).requirement("own.visits").wordings["en"]
    assert wording.topic == ("@visit",)
    assert wording.elements["allow"].traps == ("furniture",)
    assert wording.contradictions == ("no @visit / visits are excluded",)
    assert wording.clause.smallest == {"notice": (Insertion(" on two days' notice", "premises"),)}
    assert [(each.want, each.lacks) for each in wording.examples][1] == ("partial", ("notice",))


def test_the_space_at_the_edge_of_an_insertion_is_kept(tmp_path: Path) -> None:
    clause = read_playbook(small_playbook(tmp_path)).requirement("own.visits").wordings["en"].clause
    assert clause.smallest["notice"][0].text.startswith(" ")


def test_it_reads_a_derivation(tmp_path: Path) -> None:
    derived = (
        "    force: duty\n    derived_from:\n      - {element: own.keys/list_of_keys, given: [own.visits/notice]}\n"
    )
    folder = small_playbook(tmp_path, files=changed("visits/requirement.yaml", "    force: duty\n", derived))
    element = read_playbook(folder).requirement("own.visits").elements[0]
    assert element.derived_from == (Derivation("own.keys/list_of_keys", ("own.visits/notice",)),)


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
    found = faults(small_playbook(tmp_path, files=changed(file, old, new)))
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
    (fault,) = faults(small_playbook(tmp_path, files=files))
    assert fault.startswith(f"{file}:{line_of(files, file, new)}: ")


def test_all_faults_of_all_files_come_at_once_in_order(tmp_path: Path) -> None:
    files = {
        **changed("visits/requirement.yaml", "tier: law", "tier: statute"),
        **changed("keys/en.yaml", 'topic: ["keys"]', 'topic: ["@keys"]'),
        **changed("playbook.yaml", "title: A small playbook\n", ""),
    }
    found = faults(small_playbook(tmp_path, files=files))
    assert [fault.split(":")[0] for fault in found] == ["keys/en.yaml", "playbook.yaml", "visits/requirement.yaml"]


def test_the_error_counts_the_faults_and_shows_the_first(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"1 fault, the first: visits/requirement.yaml:3: "):
        read_playbook(small_playbook(tmp_path, files=changed("visits/requirement.yaml", "tier: law", "tier: x")))


def test_a_listed_requirement_without_a_folder_is_a_fault(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files=changed("playbook.yaml", "  - own.keys\n", "  - own.keys\n  - own.doors\n"))
    assert faults(folder) == ('playbook.yaml:8: There is no folder "doors" for own.doors.',)


def test_a_folder_that_is_not_listed_is_a_fault(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"doors/requirement.yaml": FILES["keys/requirement.yaml"]})
    assert faults(folder) == ('playbook.yaml:1: The folder "doors" is not listed under "order".',)


def test_two_requirements_cannot_share_a_folder(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files=changed("playbook.yaml", "own.keys\n", "own.keys\n  - other.keys\n"))
    assert any('The folder "keys" is listed 2 times.' in fault for fault in faults(folder))


def test_a_missing_wording_is_a_fault(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"keys/en.yaml": None})
    assert faults(folder) == ("keys/en.yaml:1: The file is missing or cannot be read.",)


def test_a_file_that_nothing_reads_is_a_fault(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"keys/de.yaml": FILES["keys/en.yaml"]})
    assert faults(folder) == ("keys/de.yaml:1: Nothing reads this file; is its language listed?",)


def test_only_what_is_asked_is_read(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"keys/en.yaml": None})
    playbook = read_playbook(folder, frozenset({"own.visits"}))
    assert [each.id for each in playbook.requirements] == ["own.visits"]


def test_asking_for_a_requirement_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert faults(small_playbook(tmp_path), frozenset({"own.doors"})) == (
        'playbook.yaml:1: There is no requirement "own.doors".',
    )


def test_a_folder_without_a_playbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"no playbook\.yaml"):
        read_playbook(tmp_path)


def test_a_link_to_a_folder_elsewhere_is_not_followed(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"keys/requirement.yaml": None, "keys/en.yaml": None})
    elsewhere = small_playbook(tmp_path, name="elsewhere")
    (folder / "keys").symlink_to(elsewhere / "keys")
    assert any('There is no folder "keys"' in fault for fault in faults(folder))


@pytest.mark.parametrize(
    ("day", "law"),
    [
        ("2019-12-31", None),
        ("2020-01-01", "Visits Act s. 1"),
        ("2026-06-30", "Visits Act s. 1; Visits Act s. 2"),
        ("2029-12-31", "Visits Act s. 1; Visits Act s. 2"),
        ("2030-01-01", "Visits Act s. 2"),
        ("", "Visits Act s. 2"),
    ],
)
def test_only_authorities_in_force_on_the_day_are_kept(tmp_path: Path, day: str, law: str | None) -> None:
    laws = {each.id: each.law for each in in_force(read_playbook(small_playbook(tmp_path)), day)}
    assert laws.get("own.visits") == law
    assert laws["own.keys"] == "House policy"


def test_a_requirement_is_known_by_its_folder(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    assert id_in_folder(folder / "keys") == "own.keys"
    assert id_in_folder(folder / "doors") == "doors"
