"""Tesseract as the engine: a program on the PATH, which gets a picture on its input and answers on its output."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

from addendum.readers.ocr.hocr import words_in
from addendum.readers.ocr.picture import Picture, RecognitionFailed, Seen

PROGRAM = "tesseract"
PACKS = {"en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "nl": "nld"}
"""What tesseract calls the languages that are judged."""
_SECONDS = 90
_ASIDE = re.compile(rb"Rotate: (90|180|270)\b")
_KEPT = ("PATH", "TESSDATA_PREFIX", "SYSTEMROOT")


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program at a path, with the languages that are installed."""

    path: str
    languages: frozenset[str]
    name: str = "tesseract"

    def read(self, picture: Picture, language: str) -> tuple[Seen, ...]:
        """Return the words in the picture.

        Raises:
            RecognitionFailed: if the program ends with an error or takes longer than 90 s.
        """
        return words_in(self._answer(picture, "-l", PACKS[language], "--psm", "3", "hocr"))

    def quarters(self, picture: Picture) -> int:
        """Return how many quarter turns clockwise set the picture upright; 0 where that cannot be told."""
        try:
            found = _ASIDE.search(self._answer(picture, "--psm", "0"))
        except RecognitionFailed:
            return 0
        return int(found.group(1)) // 90 if found else 0

    def _answer(self, picture: Picture, *options: str) -> bytes:
        # The page goes through pipes, so no word of it lies on the disk.
        command = [self.path, "stdin", "stdout", "--dpi", str(round(picture.dpi)), *options]
        try:
            done = subprocess.run(  # noqa: S603  the program found on the PATH, with options of ours
                command, input=picture.pnm, capture_output=True, env=_environment(), timeout=_SECONDS, check=True
            )
        except (OSError, subprocess.SubprocessError):
            raise RecognitionFailed from None
        return done.stdout


def tesseract() -> Tesseract | None:
    """Return the program with its languages, or None where it is not there or none of ours is installed."""
    path = shutil.which(PROGRAM)
    if path is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603  as above
            [path, "--list-langs"], capture_output=True, env=_environment(), timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    listed = set(done.stdout.decode("utf-8", "replace").split())
    languages = frozenset(language for language, pack in PACKS.items() if pack in listed)
    return Tesseract(path, languages) if languages else None


def _environment() -> dict[str, str]:
    """Return what the program needs; one thread, since pages are read side by side and to the same end every time."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}
