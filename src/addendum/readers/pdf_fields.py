"""What stands in a PDF's form fields and free-text annotations: no page text, but readers see it."""

import ctypes
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

_MOST_ANNOTATIONS = 5_000
_MOST_UNITS = 20_000
_TICKED = "\u2611"
_EMPTY_BOX = "\u2610"


class Filled(NamedTuple):
    """A field's value (or an annotation's words), what it is called, and whether it is a form field."""

    text: str
    name: str
    is_field: bool


def filled_of(page: object, form: object | None) -> tuple[list[Filled], int]:
    """Return the fields and free texts of a page that hold something, and how many other comments it has."""
    found: list[Filled] = []
    comments = 0
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind == pdfium.FPDF_ANNOT_WIDGET and form is not None:
                found.extend(_field(annotation, form))
            elif kind == pdfium.FPDF_ANNOT_FREETEXT:
                found.extend(Filled(text, "", is_field=False) for text in [_contents(annotation)] if text.strip())
            elif kind in (pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_STRIKEOUT):
                comments += 1
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return found, comments


def _field(annotation: object, form: object) -> Iterator[Filled]:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if pdfium.FPDFAnnot_GetFlags(annotation) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
        return
    name = _ask(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldAlternateName(form, annotation, buffer, size))
    name = name or _ask(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldName(form, annotation, buffer, size))
    if kind in (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON):
        yield Filled(_TICKED if pdfium.FPDFAnnot_IsChecked(form, annotation) else _EMPTY_BOX, name, is_field=True)
    elif kind in (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX):
        value = _ask(lambda buffer, size: pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size))
        if value.strip():
            yield Filled(value, name, is_field=True)


def _contents(annotation: object) -> str:
    return _ask(lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, size))


def _ask(call: Callable[[object, int], int]) -> str:
    """Return the UTF-16 string that a PDFium call fills a buffer with; it says the bytes it needs first."""
    size = call(None, 0)
    if size <= 2:  # noqa: PLR2004  only the closing zero
        return ""
    units = min(size // 2, _MOST_UNITS)
    buffer = (ctypes.c_ushort * units)()
    call(buffer, 2 * units)
    return bytes(buffer).decode("utf-16-le", "replace").split("\0", 1)[0]
