"""Old Word, RTF and OpenDocument files as input: LibreOffice turns them into a Word file, which is then read.

It is started in the document's own limited process and in its group, so that its limits hold for it and it ends with
it; with a profile that is thrown away, no macros, no links followed and no network.
"""

import hashlib
import io
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Final

import olefile

from addendum.errors import DamagedFile, EncryptedFile, LegacyFormat, LimitReached, ReaderCrashed
from addendum.isolation import network, scratch
from addendum.model.agreement import Agreement, Note, NoteKind
from addendum.ooxml.archive import Archive, ArchiveLimits
from addendum.readers.docx import read_docx
from addendum.readers.kinds import kind_of

_PROGRAMS: Final = ("soffice", "libreoffice")
_SECONDS: Final = 90
_ENCRYPTED: Final = 0x0100
"""FibBase.fEncrypted of a Word 97 file ([MS-DOC] 2.5.2)."""
_FLAGS_AT: Final = 10
_FILTER: Final = "docx:MS Word 2007 XML"
_NAMES: Final = {"doc": "an old Word", "rtf": "an RTF", "odt": "an OpenDocument"}
_ABSENT: Final = "Save it as .docx, or install LibreOffice (addendum doctor says how), and try again."
_PROFILE: Final = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Common/Java/ApplicationSettings", "Enable", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
"""Node, property and value of the throw-away profile: nothing runs, nothing is fetched."""


def program() -> str | None:
    """Return the path of LibreOffice, None where it is not installed."""
    return next((path for name in _PROGRAMS if (path := shutil.which(name))), None)


def read_office(data: bytes, name: str) -> Agreement:
    """Read an old Word, RTF or OpenDocument file through LibreOffice.

    Raises:
        LegacyFormat: where LibreOffice is not installed.
        EncryptedFile, DamagedFile, LimitReached, ReaderCrashed: if it cannot be opened, or not in time.
        NoText: if it holds no visible text.
    """
    form = kind_of(data, name).value
    if (form == "doc" and _is_encrypted(data)) or (form == "odt" and b"manifest:encryption-data" in _manifest(data)):
        raise EncryptedFile("The file is protected by a password.")
    office = program()
    if office is None:
        raise LegacyFormat(f"It is {_NAMES[form]} file, which is read through LibreOffice.", remedy=_ABSENT)
    note = Note(NoteKind.INFO, "whole file", "It was read through LibreOffice, which turned it into a Word file.")
    read = read_docx(_converted(data, form, office), name)
    return replace(read, format=form, sha256=hashlib.sha256(data).hexdigest(), notes=(*read.notes, note))


def _is_encrypted(data: bytes) -> bool:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            start = ole.openstream("WordDocument").read(_FLAGS_AT + 2)
    except Exception:  # noqa: BLE001  a broken file raises nearly anything; LibreOffice says what it makes of it
        return False
    return bool(int.from_bytes(start[_FLAGS_AT:], "little") & _ENCRYPTED)


def _manifest(data: bytes) -> bytes:
    # The same limits as for a Word file: a bomb goes to no program.
    archive = Archive(data, ArchiveLimits())
    for part in archive.names():
        archive.read(part)
    name = archive.find("META-INF/manifest.xml")
    return archive.read(name) if name else b""


def _converted(data: bytes, form: str, office: str) -> bytes:
    """Return the file as LibreOffice saves it for Word."""
    with scratch.folder() as folder:
        source, target = folder / f"in.{form}", folder / "out"
        source.write_bytes(data)
        _write_profile(folder / "profile" / "user")
        network.cut_off()
        code = _run([office, *_options(folder), "--outdir", str(target), str(source)], folder)
        try:
            return (target / "in.docx").read_bytes()
        except OSError:
            if code < 0 or code >= 128:  # noqa: PLR2004  a shell's word for a signal
                raise ReaderCrashed("LibreOffice stopped unexpectedly.") from None
            raise DamagedFile("LibreOffice cannot open it.") from None


def _options(folder: Path) -> tuple[str, ...]:
    profile = (folder / "profile").as_uri()
    quiet = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo")
    return (f"-env:UserInstallation={profile}", *quiet, "--convert-to", _FILTER)


def _run(command: list[str], folder: Path) -> int:
    world = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"}
    try:
        return subprocess.run(  # noqa: S603  the office found on the PATH, and paths of ours
            command,
            cwd=folder,
            env={**world, "SAL_USE_VCLPLUGIN": "svp"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        raise LimitReached(f"LibreOffice needs more than {_SECONDS} seconds for it.") from None


def _write_profile(user: Path) -> None:
    user.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/org.openoffice.{node}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>"
        for node, name, value in _PROFILE
    )
    head = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    (user / "registrymodifications.xcu").write_text(f"{head}{items}</oor:items>", encoding="utf-8")
