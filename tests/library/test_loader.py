"""A sound playbook is read whole; a folder that does not hold what the playbook lists is refused."""

from pathlib import Path

import pytest

from addendum.errors import LibraryError
from addendum.library.loader import id_in_folder, in_force, read_playbook
from addendum.model.playbook import Binds, Derivation, Force, Insertion, Level, Scope, Tier
from factories.playbooks import FILES, changed, faults_of, small_playbook


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


def test_it_reads_what_people_call_an_element_in_each_language(tmp_path: Path) -> None:
    english = changed("visits/requirement.yaml", "  notice:\n", "  notice:\n    name: days of notice\n")
    own = changed("visits/en.yaml", "  notice:\n    signs", "  notice:\n    name: days before\n    signs")
    asked = read_playbook(small_playbook(tmp_path, files={**english, **own})).requirement("own.visits")
    assert [element.words for element in asked.elements] == ["allow", "days of notice"]
    assert asked.wordings["en"].elements["notice"].name == "days before"


def test_it_reads_the_words_that_a_smallest_edit_replaces(tmp_path: Path) -> None:
    edit = '{text: "on a day\'s notice", instead: "without notice", to_end: true}'
    plain = '{text: " on two days\' notice", after: "premises"}'
    clause = read_playbook(small_playbook(tmp_path, files=changed("visits/en.yaml", plain, edit)))
    [insertion] = clause.requirement("own.visits").wordings["en"].clause.smallest["notice"]
    assert insertion == Insertion("on a day's notice", instead="without notice", to_end=True)


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


def test_a_listed_requirement_without_a_folder_is_a_fault(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files=changed("playbook.yaml", "  - own.keys\n", "  - own.keys\n  - own.doors\n"))
    assert faults_of(folder) == ('playbook.yaml:8: There is no folder "doors" for own.doors.',)


def test_a_folder_that_is_not_listed_is_a_fault(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"doors/requirement.yaml": FILES["keys/requirement.yaml"]})
    assert faults_of(folder) == ('playbook.yaml:1: The folder "doors" is not listed under "order".',)


def test_two_requirements_cannot_share_a_folder(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files=changed("playbook.yaml", "own.keys\n", "own.keys\n  - other.keys\n"))
    assert any('The folder "keys" is listed 2 times.' in fault for fault in faults_of(folder))


def test_a_missing_wording_is_a_fault(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"keys/en.yaml": None})
    assert faults_of(folder) == ("keys/en.yaml:1: The file is missing or cannot be read.",)


def test_a_file_that_nothing_reads_is_a_fault(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"keys/de.yaml": FILES["keys/en.yaml"]})
    assert faults_of(folder) == ("keys/de.yaml:1: Nothing reads this file; is its language listed?",)


def test_only_what_is_asked_is_read(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"keys/en.yaml": None})
    playbook = read_playbook(folder, frozenset({"own.visits"}))
    assert [each.id for each in playbook.requirements] == ["own.visits"]


def test_asking_for_a_requirement_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert faults_of(small_playbook(tmp_path), frozenset({"own.doors"})) == (
        'playbook.yaml:1: There is no requirement "own.doors".',
    )


def test_a_folder_without_a_playbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"no playbook\.yaml"):
        read_playbook(tmp_path)


def test_a_link_to_a_folder_elsewhere_is_not_followed(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path, files={"keys/requirement.yaml": None, "keys/en.yaml": None})
    elsewhere = small_playbook(tmp_path, name="elsewhere")
    (folder / "keys").symlink_to(elsewhere / "keys")
    assert any('There is no folder "keys"' in fault for fault in faults_of(folder))


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
