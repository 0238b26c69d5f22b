"""Messages as they are sent (RFC 5322, .eml): their attachments, those of attached messages included."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Final

from addendum.errors import DamagedFile, LimitReached

_MOST_BYTES: Final = 60 << 20
_DEEPEST: Final = 5
_SIGNATURES: Final = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)


def attachments(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """Return (name, bytes) of each attachment in order; pictures shown in the text and signatures are none.

    Raises:
        DamagedFile: if the message cannot be taken apart.
        LimitReached: if the attachments are larger than the limit together.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        found = tuple(_of(message, 1)) if isinstance(message, EmailMessage) else ()
    except LimitReached:
        raise
    except Exception:  # noqa: BLE001  the parser raises nearly anything for a header made to break it
        raise DamagedFile("The message cannot be taken apart.") from None
    if sum(len(content) for _, content in found) > _MOST_BYTES:
        raise LimitReached(f"The attachments are larger than {_MOST_BYTES >> 20} MiB together.")
    return found


def _of(message: EmailMessage, depth: int) -> Iterator[tuple[str, bytes]]:
    if depth > _DEEPEST:
        raise LimitReached("Messages are attached to messages more deeply than anybody sends them.")
    for part in _leaves(message):
        if part.get_content_type() == "message/rfc822":
            yield from _attached(part, depth)
        elif _is_attachment(part):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content:
                yield part.get_filename() or f"attachment.{part.get_content_subtype()}", content


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts that are not made of others; an attached message is one."""
    todo = [message]
    while todo:
        part = todo.pop()
        inner = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inner, list):
            todo.extend(one for one in reversed(inner) if isinstance(one, EmailMessage))
        else:
            yield part


def _attached(part: EmailMessage, depth: int) -> Iterator[tuple[str, bytes]]:
    inner = part.get_payload()
    for one in inner if isinstance(inner, list) else ():
        if isinstance(one, EmailMessage):
            yield from _of(one, depth + 1)


def _is_attachment(part: EmailMessage) -> bool:
    if part.get_content_type() in _SIGNATURES:
        return False
    disposition = part.get_content_disposition()
    if disposition == "attachment":
        return True
    is_shown = part.get_content_maintype() == "image" and (disposition == "inline" or part.get("Content-ID"))
    return bool(part.get_filename()) and not is_shown
