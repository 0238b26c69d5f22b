"""Our Clauses are put to the proof as a reader would see them."""

from pathlib import Path

import pytest

from addendum.library.loader import read_playbook
from addendum.library.model_text import clauses_of, filled
from factories.playbooks import small_playbook


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("No placeholder.", "No placeholder."),
        ("{Processor} {shall} help {Controller}.", "The Processor shall help the Controller."),
        ("The {Processor} {shall} help the {Controller}.", "The Processor shall help the Controller."),
        ("{PersonalData} of {Controller}'s staff.", "Personal Data of the Controller's staff."),
        ("Each {Subprocessor} under this {Agreement}.", "Each Sub-processor under this Agreement."),
        ("Done. {Processor} {shall} stop.", "Done. The Processor shall stop."),
        ("Types: [●: types of data].", "Types: [●: types of data]."),
    ],
)
def test_placeholders_become_plain_words(text: str, wanted: str) -> None:
    assert filled(text, "en") == wanted


def test_the_model_wording_comes_first_then_the_fallbacks(tmp_path: Path) -> None:
    visits = read_playbook(small_playbook(tmp_path)).requirement("own.visits")
    assert list(clauses_of(visits, "en")) == [
        ("model clause", "The Processor shall allow the Controller to visit its premises on two days' notice."),
        ("fallback 1", "The Processor shall permit visits of the Controller on short notice."),
    ]
