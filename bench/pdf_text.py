"""Compare the fast reader of PDFs (PDFium) with the slow one (pdfplumber): the same characters, and how much faster.

    python bench/pdf_text.py [--write] [--lost] [FILE...]

Without FILEs the samples ("own") and the PDFs of the private corpus ("foreign") are read. Fidelity is the share of the
letters and figures that both give on the same pages, of all that either gives. Speed is pages a second of computing
time, ours with words, lines, tables and paragraphs, pdfplumber's with words and lines; memory is what 150 pages add to
the process. --lost goes over every PDF of corpus and of hostile files instead, and names each in which PDFium sees 200
characters or more, some of them did not come into the agreement, and no note says so: there must be none.
--write renews bench/pdf_text.json. Ends with 1 where the fidelity of own or foreign files is below its bound, or the
memory above.
"""

import argparse
import json
import resource
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2

from addendum.errors import AddendumError
from addendum.isolation import run_limited
from addendum.readers.pdf import read_pdf
from addendum.readers.pdf_file import read_file
from addendum.settings import Limits

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
SAMPLES = HERE.parent / "samples" / "agreements"
LAST = HERE / "pdf_text.json"
ENOUGH = 200
KEPT = 0.98
PAGES_HELD = 150
LEAST = {"own": 0.999, "foreign": 0.995}
MOST_MIB = 60.0
LIMITS = Limits(cpu_seconds=120, wall_seconds=300)


def letters(text: str) -> Counter[str]:
    """Return how often each letter and figure occurs; white space, marks and forms of a letter do not matter."""
    return Counter(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def fast(data: bytes) -> tuple[tuple[str, ...], float]:
    """Return the words of each page, and the computing time of a whole reading."""
    pages = read_file(data, "a.pdf").pages
    began = time.process_time()
    read_pdf(data, "a.pdf", ocr=False)
    return tuple(" ".join(word.text for word in page.words) for page in pages), time.process_time() - began


def slow(data: bytes) -> tuple[tuple[str, ...], float]:
    """Return the same of pdfplumber."""
    began = time.process_time()
    texts = []
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages:
            page.extract_words()
            page.extract_text()
            texts.append("".join(str(char["text"]) for char in page.chars))
            page.close()
    return tuple(texts), time.process_time() - began


def memory(data: bytes) -> float:
    """Return the MiB that reading adds to the peak of this process."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    read_pdf(data, "a.pdf", ocr=False)
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def repeated(data: bytes, pages: int) -> bytes:
    """Return a PDF of so many pages: those of the file again and again."""
    source, target = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    while len(target) < pages:
        target.import_pages(source)
    out = BytesIO()
    target.save(out)
    return out.getvalue()


def compared(files: Iterable[Path]) -> dict[str, Any]:
    """Return fidelity and speed over the files that both can read; each is printed."""
    both = either = pages = 0
    ours = theirs = 0.0
    for path in files:
        data = path.read_bytes()
        try:
            fast_texts, fast_time = run_limited(fast, (data,), LIMITS)
            slow_texts, slow_time = run_limited(slow, (data,), LIMITS)
        except AddendumError as error:
            print(f"  {path.name}: {error.what}")
            continue
        if len(fast_texts) != len(slow_texts):
            print(f"  {path.name}: {len(fast_texts)} pages here, {len(slow_texts)} there")
            continue
        pairs = [(letters(one), letters(other)) for one, other in zip(fast_texts, slow_texts, strict=True)]
        common = sum((one & other).total() for one, other in pairs)
        largest = sum((one | other).total() for one, other in pairs)
        both, either, pages = both + common, either + largest, pages + len(pairs)
        ours, theirs = ours + fast_time, theirs + slow_time
        shown = f"{common / max(largest, 1):.4f}  {len(pairs):4d} pages  {slow_time / max(fast_time, 1e-3):5.1f} x"
        print(f"  {path.name:<48} {shown}", flush=True)
    return {
        "fidelity": round(both / max(either, 1), 5),
        "pages": pages,
        "pages_a_second": round(pages / max(ours, 1e-3), 1),
        "times_faster": round(theirs / max(ours, 1e-3), 1),
    }


def kept(data: bytes) -> tuple[int, float, int]:
    """Return how many characters PDFium sees, the share of them in the agreement, and how many notes it has."""
    seen = letters(" ".join(word.text for page in read_file(data, "a.pdf").pages for word in page.words))
    agreement = read_pdf(data, "a.pdf", ocr=False)
    ours = letters(" ".join(f"{provision.text} {provision.context}" for provision in agreement.provisions))
    return seen.total(), (seen & ours).total() / max(seen.total(), 1), len(agreement.notes)


def lost(files: Sequence[Path]) -> list[str]:
    """Return the files that lost characters without saying so; one that is refused has said so."""
    found = []
    for path in files:
        try:
            count, share, notes = run_limited(kept, (path.read_bytes(),), LIMITS)
        except AddendumError:
            continue
        if count >= ENOUGH and share < KEPT and not notes:
            found.append(f"{path.name}: {share:.3f} of {count} characters and no note")
    return found


def pdfs(*folders: str) -> list[Path]:
    """Return the PDFs of shared folders, sorted."""
    return sorted(path for folder in folders for path in (SHARED / folder).rglob("*.pdf"))


def measured(given: Sequence[Path]) -> dict[str, Any]:
    """Return all figures; each line says what it is of."""
    groups = {"given": given} if given else {"own": sorted(SAMPLES.glob("*.pdf")), "foreign": pdfs("corpus")}
    told: dict[str, Any] = {}
    for name, files in groups.items():
        print(name)
        told[name] = compared(files)
    first = groups[next(iter(groups))][0]
    told["mib_for_150_pages"] = round(run_limited(memory, (repeated(first.read_bytes(), PAGES_HELD),), LIMITS), 1)
    return told


def is_within_bounds(told: dict[str, Any]) -> bool:
    """Return whether fidelity and memory are; files given by name have no bound of fidelity."""
    faithful = all(told[name]["fidelity"] >= least for name, least in LEAST.items() if name in told)
    return faithful and told["mib_for_150_pages"] <= MOST_MIB


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="renew bench/pdf_text.json")
    parser.add_argument("--lost", action="store_true", help="only look for text that was lost without a note")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options = parser.parse_args()
    if options.lost:
        files = options.files or pdfs("corpus", "hostile")
        found = lost(files)
        print("\n".join(found) or f"{len(files)} PDFs: none lost text without a note")
        return 1 if found else 0
    told = measured(options.files)
    print(json.dumps(told, indent=1))
    if options.write:
        LAST.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    return 0 if is_within_bounds(told) else 1


if __name__ == "__main__":
    sys.exit(main())
