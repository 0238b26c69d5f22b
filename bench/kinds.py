"""Measure how well the kind of a paper is told by its content alone.

    kinds.py [--write]

Reads every policy, page of terms, security text, consent page and agreement of the private corpus beside the checkout
under a name that says nothing, and compares its kind with the folder it lies in. Prints the share that is right per
folder, and every paper that is not, except sealed agreements. --write renews bench/kinds.json.
"""

import argparse
import json
import sys
import tomllib
from pathlib import Path
from typing import Final

from addendum.api.partner import read_paper
from addendum.errors import ReadError
from addendum.model.paper_words import PaperKind

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "shared" / "corpus"
LAST = HERE / "kinds.json"
_BINDING: Final = {PaperKind.AGREEMENT, PaperKind.ANNEX}
WANTED: Final = {
    "privacy": {PaperKind.PRIVACY_POLICY},
    "terms": {PaperKind.TERMS},
    "security": {PaperKind.SECURITY},
    "consent": {PaperKind.FORM},
    "dpa": _BINDING,
    "contract": _BINDING,
}
OF_ITS_OWN: Final = {
    "eu-scc-2021-915-de": {PaperKind.OTHER},
    "eu-scc-2021-915-en": {PaperKind.OTHER},
    "deranged-terms-with-dpa-da": {PaperKind.TERMS, PaperKind.AGREEMENT},
    "be-marche-dma-pnspp-fr": {PaperKind.OTHER},
    "be-marche-dma-sans-offre-fr": {PaperKind.OTHER},
    "poi-municipal-code-tracked": {PaperKind.OTHER},
    "kvk-form-image-only-nl": {PaperKind.OTHER},
    "commonpaper-amendment": {PaperKind.AMENDMENT},
    "commonpaper-csa-clickthrough": {PaperKind.TERMS, PaperKind.AGREEMENT},
    "cloudtemple-cgvu-en": {PaperKind.TERMS, PaperKind.AGREEMENT},
    "cloudtemple-cgvu-es": {PaperKind.TERMS, PaperKind.AGREEMENT},
    "cloudtemple-cgvu-fr": {PaperKind.TERMS},
    "cloudtemple-cgvu-fr-pdf": {PaperKind.TERMS},
}
"""What papers are that lie among agreements: a guide, a decision, a by-law, an image, general conditions."""


def told(path: Path) -> PaperKind | None:
    """Return the kind told of a file whose name is hidden; None where it cannot be read at all."""
    try:
        return read_paper(f"paper{path.suffix}", path.read_bytes()).recognised.kind
    except ReadError:
        return None


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="renew bench/kinds.json")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print("skipped: the private corpus is not beside the checkout")
        return 0
    sealed = tuple(tomllib.loads((HERE / "split.toml").read_text("utf-8"))["sealed"]["vendors"])
    figures = {}
    for folder, wanted in WANTED.items():
        kinds = {path: told(path) for path in sorted((CORPUS / folder).iterdir())}
        read = {path: kind for path, kind in kinds.items() if kind is not None}
        wrong = [path for path, kind in read.items() if kind not in OF_ITS_OWN.get(path.stem, wanted)]
        share = round(1 - len(wrong) / len(read), 3)
        figures[folder] = {"read": len(read), "right": len(read) - len(wrong), "share": share}
        print(f"{folder:<9} {len(read):3d} read of {len(kinds):3d}  right {share:.3f}")
        for path in wrong:
            hidden = folder in ("dpa", "contract") and path.name.startswith(sealed)
            print(f"    {'a sealed agreement' if hidden else path.name}: {kinds[path]}")
    if options.write:
        LAST.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
