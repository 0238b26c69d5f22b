import pytest

from addendum.readers.heading_signs import run_in_heading


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Audit rights. The Processor shall", "Audit rights"),
        ("Audit: The Processor shall", "Audit"),
        ("The Processor shall act at all times. It shall", ""),
        ("audit rights. The Processor", ""),
        ("Audit rights. the Processor", ""),
        ("Acme Ltd", ""),
    ],
)
def test_a_heading_that_runs_into_its_text_is_found(text: str, heading: str) -> None:
    assert run_in_heading(text) == heading
