import pytest

from addendum.errors import CannotRedline
from addendum.writers.redline import write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import contract
from factories.word import Part, changed


def refused(data: bytes) -> str:
    """Why the file is refused; "" where it is not."""
    pen = Pen(data)
    try:
        write_redline(data, pen.amendment(pen.insert("without delay", " at once")), STAMP)
    except CannotRedline as error:
        return error.what
    return ""


def protected(kind: str, enforcement: str = "1") -> bytes:
    setting = f'<w:documentProtection w:edit="{kind}" w:enforcement="{enforcement}"/><w:defaultTabStop'
    return changed(contract().data(), "word/settings.xml", "<w:defaultTabStop", setting)


@pytest.mark.parametrize(("kind", "why"), [("readOnly", "read-only"), ("forms", "form"), ("comments", "comments")])
def test_a_protected_file_is_refused(kind: str, why: str) -> None:
    assert why in refused(protected(kind))


@pytest.mark.parametrize("data", [protected("trackedChanges"), protected("none"), protected("readOnly", "0")])
def test_a_protection_that_admits_tracked_changes_is_none(data: bytes) -> None:
    assert refused(data) == ""


def test_a_signed_file_is_refused() -> None:
    file = contract()
    file.root_parts["_xmlsignatures/origin.sigs"] = Part("x", "application/xml")
    assert "signed" in refused(file.data())


def test_a_strict_file_is_refused() -> None:
    data = contract().data()
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert "Strict" in refused(changed(data, "word/document.xml", usual, strict))


def test_a_refusal_points_to_the_amendment_agreement() -> None:
    data = protected("readOnly")
    pen = Pen(data)
    with pytest.raises(CannotRedline) as caught:
        write_redline(data, pen.amendment(pen.insert("without delay", " at once")), STAMP)
    assert "amendment agreement" in str(caught.value)
