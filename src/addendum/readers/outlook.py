"""Messages as Outlook saves them (.msg, [MS-OXMSG]): their attachments, those of attached messages included."""

import io
from collections.abc import Iterator, Sequence
from typing import Final

import olefile

from addendum.errors import DamagedFile, LimitReached

_ATTACHMENT: Final = "__attach_version1.0_"
_DATA: Final = "__substg1.0_37010102"
"""PidTagAttachDataBinary."""
_NAMES: Final = ("__substg1.0_3707001F", "__substg1.0_3707001E", "__substg1.0_3704001F", "__substg1.0_3704001E")
"""PidTagAttachLongFilename, then PidTagAttachFilename; 001F is UTF-16, 001E an eight-bit code page."""
_CONTENT_ID: Final = ("__substg1.0_3712001F", "__substg1.0_3712001E")
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".bmp")
_MOST_BYTES: Final = 60 << 20
_MOST_STREAMS: Final = 20_000


def outlook_attachments(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """Return (name, bytes) of each attachment in order; pictures shown in the text are none.

    Raises:
        DamagedFile: if the message cannot be taken apart.
        LimitReached: if the attachments are larger than the limit together.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            return tuple(_within_limit(_of(ole)))
    except LimitReached:
        raise
    except Exception:  # noqa: BLE001  a broken file raises nearly anything
        raise DamagedFile("The message cannot be taken apart.") from None


def _within_limit(found: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    total = 0
    for name, content in found:
        total += len(content)
        if total > _MOST_BYTES:
            raise LimitReached(f"The attachments are larger than {_MOST_BYTES >> 20} MiB together.")
        yield name, content


def _of(ole: olefile.OleFileIO) -> Iterator[tuple[str, bytes]]:
    streams = [tuple(path) for path in ole.listdir()]
    if len(streams) > _MOST_STREAMS:
        raise LimitReached("The message is made of more streams than any.")
    for *folder, last in sorted(streams):
        # An attached message lies in the storage of its attachment and has attachments of its own there.
        if last == _DATA and folder and folder[-1].startswith(_ATTACHMENT):
            name = _text(ole, folder, _NAMES) or "attachment"
            if not (name.lower().endswith(_PICTURES) and _text(ole, folder, _CONTENT_ID)):
                yield name, ole.openstream([*folder, last]).read()


def _text(ole: olefile.OleFileIO, folder: Sequence[str], names: Sequence[str]) -> str:
    for name in names:
        path = [*folder, name]
        if ole.exists(path):
            told = ole.openstream(path).read()
            text = told.decode("utf-16-le" if name.endswith("F") else "cp1252", "replace").strip("\0 ")
            if text:
                return str(text)
    return ""
