"""Files of other word processors, built in code: RTF, OpenDocument, and what LibreOffice makes of them."""

import io
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from factories.programs import needs

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def rtf(*paragraphs: str) -> bytes:
    """An RTF file of plain paragraphs; what is no ASCII becomes an escape."""
    body = "\\par ".join("".join(one if ord(one) < 128 else f"\\u{ord(one)}?" for one in text) for text in paragraphs)
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\\f0\\fs22 {body}\\par}}".encode("ascii")


def odt(*paragraphs: str, hidden: Sequence[str] = (), manifest: str = "") -> bytes:
    """An OpenDocument text of plain paragraphs, then of hidden ones."""
    shown = "".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)
    veiled = "".join(f'<text:p><text:span text:style-name="H">{escape(text)}</text:span></text:p>' for text in hidden)
    content = (
        f'<office:document-content xmlns:office="{_ODF}office:1.0" xmlns:text="{_ODF}text:1.0" '
        f'xmlns:style="{_ODF}style:1.0" office:version="1.2"><office:automatic-styles>'
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
        f"</office:automatic-styles><office:body><office:text>{shown}{veiled}</office:text></office:body>"
        "</office:document-content>"
    )
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}">{}</manifest:file-entry>'
    kind = "application/vnd.oasis.opendocument.text"
    listed = entry.format("/", kind, "") + entry.format("content.xml", "text/xml", manifest)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{_ODF}manifest:1.0">{listed}</manifest:manifest>',
        )
    return out.getvalue()


def saved_by_office(data: bytes, ending: str, as_ending: str, folder: Path) -> bytes:
    """Return the file as LibreOffice saves it under another ending ("doc")."""
    needs("soffice")
    source = folder / f"a.{ending}"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        as_ending,
        "--outdir",
        str(folder / "out"),
        str(source),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    return (folder / "out" / f"a.{as_ending}").read_bytes()
