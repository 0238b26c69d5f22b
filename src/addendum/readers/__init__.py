"""Read what a partner sent into an Agreement, whatever the file format: the only place that knows input formats."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from addendum.errors import EmptyFile, LimitReached, NoText, ReadError
from addendum.model.agreement import Agreement, Note, NoteKind
from addendum.readers.completion import completed
from addendum.readers.kinds import Kind, is_named_otherwise, kind_of
from addendum.settings import Limits

_MIB = 1024 * 1024


def read_agreement(data: bytes, name: str, *, ocr: bool = True) -> Agreement:
    """Return the file as an Agreement with language and parties.

    Args:
        data: Its bytes.
        name: Only shown, and tells kinds of text apart.
        ocr: Whether pages that are pictures may be recognised.

    Raises:
        ReadError: one of its kinds, with the name as its place, where the file cannot be read.
    """
    try:
        return _read(data, name, ocr=ocr)
    except ReadError as error:
        error.where = error.where or name
        raise


def _read(data: bytes, name: str, *, ocr: bool) -> Agreement:
    if not data:
        raise EmptyFile("The file is empty (0 bytes).")
    limit = Limits().file_mib
    if len(data) > limit * _MIB:
        raise LimitReached(f"It is larger than the limit of {limit} MiB.")
    kind = kind_of(data, name)
    agreement = _reader(kind, ocr=ocr)(data, name)
    if not any(provision.text.strip() for provision in agreement.provisions):
        raise NoText("The file opens, but holds no visible text.")
    if is_named_otherwise(kind, name):
        note = Note(NoteKind.INFO, "file name", f"the content is {kind.value}, other than the name says")
        agreement = replace(agreement, notes=(*agreement.notes, note))
    return completed(agreement)


def _reader(kind: Kind, *, ocr: bool) -> Callable[[bytes, str], Agreement]:
    """Return the reader; imported only now, since each brings a parser of its own."""
    if kind is Kind.DOCX:
        from addendum.readers.docx import read_docx as read  # noqa: PLC0415  see above
    elif kind is Kind.PDF:
        from addendum.readers.pdf import read_pdf  # noqa: PLC0415  see above

        return partial(read_pdf, ocr=ocr)
    elif kind in {Kind.DOC, Kind.RTF, Kind.ODT}:
        from addendum.readers.office import read_office as read  # noqa: PLC0415  see above
    elif kind in {Kind.ZIP, Kind.EML, Kind.MSG}:
        from addendum.readers.containers import read_container as read  # noqa: PLC0415  see above
    elif kind is Kind.HTML:
        from addendum.readers.html import read_html as read  # noqa: PLC0415  see above
    elif kind is Kind.MARKDOWN:
        from addendum.readers.markdown import read_markdown as read  # noqa: PLC0415  see above
    else:
        from addendum.readers.plain import read_plain as read  # noqa: PLC0415  see above
    return read


__all__ = ["read_agreement"]
