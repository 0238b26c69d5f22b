"""Examples are judged as a partner's text would be, and must show every verdict and element."""

from pathlib import Path

from addendum.library.examples import coverage_failures, example_failures, judged_examples, verdicts_to_show
from addendum.library.loader import read_playbook
from factories.playbooks import FILES, changed, small_playbook


def said(folder: Path, requirement: str = "own.visits") -> list[str]:
    playbook = read_playbook(folder)
    asked = playbook.requirement(requirement)
    judged = judged_examples(playbook, asked, "en")
    failures = [*example_failures(judged, "en"), *coverage_failures(judged, asked, "en")]
    return [f"{failure.aspect}: {failure.name}: {failure.what}" for failure in failures]


def test_sound_examples_say_nothing(tmp_path: Path) -> None:
    folder = small_playbook(tmp_path)
    assert said(folder) == []
    assert said(folder, "own.keys") == []


def test_a_wrong_verdict_says_what_was_wanted_and_what_came(tmp_path: Path) -> None:
    found = said(small_playbook(tmp_path, files=changed("visits/en.yaml", "want: missing", "want: met")))
    assert found[0].startswith('example: furniture: wanted "met", read as "missing" (lacks allow, notice)')


def test_a_wrong_lack_says_so(tmp_path: Path) -> None:
    (found,) = said(small_playbook(tmp_path, files=changed("visits/en.yaml", "lacks: [notice]", "lacks: [allow]")))
    assert found.startswith("example: no notice: wanted to lack allow; lacks notice")


def test_a_contradiction_quotes_the_words_that_deny(tmp_path: Path) -> None:
    found = said(small_playbook(tmp_path, files=changed("visits/en.yaml", "want: contradicted", "want: missing")))
    assert 'denied by "Visits are excluded."' in found[0]


def test_a_verdict_without_an_example_is_named(tmp_path: Path) -> None:
    line = "  - {name: denied, want: contradicted, text: Visits are excluded.}\n"
    found = said(small_playbook(tmp_path, files=changed("visits/en.yaml", line, "")))
    assert found == ['coverage: contradicted: No example is to be read as "contradicted".']


def test_an_element_no_example_lacks_is_named(tmp_path: Path) -> None:
    lines = FILES["keys/en.yaml"].splitlines(keepends=True)
    only_met = "".join(line for line in lines if "want: missing" not in line and "want: contradicted" not in line)
    found = said(small_playbook(tmp_path, files={"keys/en.yaml": only_met}), "own.keys")
    assert "coverage: list_of_keys: No example is without this element." in found


def test_an_element_in_no_example_is_named(tmp_path: Path) -> None:
    files = changed("visits/en.yaml", 'signs: ["notice"]', 'signs: ["heralds"]')
    assert "coverage: notice: No example has this element." in said(small_playbook(tmp_path, files=files))


def test_partial_is_asked_for_only_where_there_is_more_than_one_element(tmp_path: Path) -> None:
    playbook = read_playbook(small_playbook(tmp_path))
    assert verdicts_to_show(playbook.requirement("own.visits")) == ("met", "partial", "missing", "contradicted")
    assert verdicts_to_show(playbook.requirement("own.keys")) == ("met", "missing", "contradicted")
