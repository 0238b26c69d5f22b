"""The library's page says what the playbooks say, escaped."""

from dataclasses import replace
from pathlib import Path

import pytest

from addendum.library.loader import read_playbook
from addendum.library.pages import library_page
from addendum.model.playbook import Playbook
from factories.playbooks import small_playbook


@pytest.fixture
def playbook(tmp_path: Path) -> Playbook:
    return read_playbook(small_playbook(tmp_path))


def test_it_names_every_requirement_with_its_authority(playbook: Playbook) -> None:
    page = library_page((playbook,))
    assert "| 1 | [Visits](#own-visits) | law | mandatory | Visits Act s. 1; Visits Act s. 2 |" in page
    assert "| 2 | [Keys](#own-keys) | policy | recommended | House policy |" in page


@pytest.mark.parametrize(
    "line",
    [
        "The controller wants to see for itself.",
        "- `allow`: The processor allows visits.",
        "- `list_of_keys`: The keys are listed. *(a fact only the parties know)*",
        "> {Processor} {shall} allow {Controller} to visit its premises on two days' notice.",
        "Read as partial:",
        "- The Supplier shall allow the Customer to visit its office. Lacks `notice`.",
        "> Keys handed over: \\[●: keys\\].",
    ],
)
def test_it_says_what_is_asked_and_how_texts_are_read(playbook: Playbook, line: str) -> None:
    assert line in library_page((playbook,)).splitlines()


def test_a_period_that_all_authorities_share_is_said_once(playbook: Playbook) -> None:
    apart = library_page((playbook,))
    assert "Visits Act s. 1 (since 2020-01-01 until 2029-12-31); Visits Act s. 2 (since 2025-01-01)" in apart
    visits = playbook.requirements[0]
    alike = tuple(replace(each, in_force_from="2020-01-01", until="") for each in visits.authorities)
    page = library_page((replace(playbook, requirements=(replace(visits, authorities=alike),)),))
    assert "Visits Act s. 1; Visits Act s. 2 (since 2020-01-01)" in page


def test_every_link_has_its_place(playbook: Playbook) -> None:
    page = library_page((playbook,))
    for requirement in playbook.requirements:
        anchor = requirement.id.replace(".", "-")
        assert page.count(f"(#{anchor})") == page.count(f'<a id="{anchor}"></a>') == 1


def test_markup_in_a_text_stays_text(playbook: Playbook) -> None:
    wicked = replace(playbook.requirements[0], why="<script>x</script> | [a](b) *c*")
    page = library_page((replace(playbook, requirements=(wicked,)),))
    assert "<script>" not in page
    assert "\\<script\\>x\\</script\\> \\| \\[a\\](b) \\*c\\*" in page


def test_it_ends_with_one_line_break(playbook: Playbook) -> None:
    page = library_page((playbook,))
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
