"""Makes the fingerprints of official clause sets from texts you hold: python bench/official_prints.py FILE...

How a text is written down is said in src/addendum/check/official/making.py. Only the numbers are written; keep the
texts elsewhere.
"""

import json
import sys
from pathlib import Path

from addendum.check.official.making import made
from addendum.check.official.prints import FOLDER, packed


def main(paths: list[str]) -> None:
    """Write one file of fingerprints for each text."""
    for path in paths:
        prints = made(Path(path).read_text(encoding="utf-8"))
        target = FOLDER / f"{prints.set}.{prints.language}.json"
        target.write_text(json.dumps(packed(prints), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{target.name}: {len(prints.units)} clauses, {len(prints.index)} numbers")


if __name__ == "__main__":
    main(sys.argv[1:])
