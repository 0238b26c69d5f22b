"""Messages and archives with documents in them, built in code."""

import io
import zipfile
from email.message import EmailMessage


def mail(*attached: tuple[str, bytes], text: str = "Please find it attached.") -> EmailMessage:
    """A message with attachments; those whose name ends in .txt are text."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@partner.example", "b@ours.example", "The agreement"
    message.set_content(text)
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def archive(*entries: tuple[str, bytes]) -> bytes:
    """A zip file of the entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries:
            made.writestr(name, data)
    return out.getvalue()
