"""Compare the text that is read of Word files with a walk over their XML by the standard library alone.

    python bench/docx_text.py [FOLDER]

Without a folder it takes ../shared/docx-corpus. Prints how many are equal, in all stories; ends with 1 if one is not.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from factories.xml_walk import compared  # noqa: E402  found by the line above


def main() -> int:
    """Compare, print; return the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "docx-corpus"
    told = {path: compared(path.read_bytes(), path.name) for path in sorted(folder.rglob("*.do[ct][xm]"))}
    read = {path: fault for path, fault in told.items() if fault is not None}
    wrong = {path: fault for path, fault in read.items() if fault}
    print(f"{len(told)} files, {len(read)} can be read as Word files, {len(read) - len(wrong)} of these read alike")
    for path, fault in wrong.items():
        print(f"{path.relative_to(folder)}: {fault}")
    return 1 if wrong or not read else 0


if __name__ == "__main__":
    sys.exit(main())
