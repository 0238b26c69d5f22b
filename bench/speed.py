"""Print the computing time of whole commands: --help, and the review of a generated Word file of ten pages.

    python bench/speed.py [--times N] [FILE...]

Each command is run N times (5) as a process of its own, with compiled bytecode; the least user plus system time is
printed, since that is what the machine's other work disturbs least. FILEs are reviewed too. The library is compiled
into a folder beside the package's own code if it is not there, as the build of a wheel does.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from docx import Document

from addendum.library import BUILT_IN, COMPILED, folder_of_playbook, load_playbook
from addendum.library.compiling import compile_playbook

WORDS = 4500
"""Of ten pages."""


def agreement(path: Path) -> Path:
    """Write an agreement of ten pages, in the library's own words, to the path."""
    document = Document()
    document.add_heading("Data Processing Agreement", 0)
    document.add_paragraph('between Acme Ltd ("Controller") and Bolt Ltd ("Processor").')
    count = 0
    for number, (heading, text) in enumerate(cycle(_sections()), start=1):
        document.add_heading(f"{number}. {heading}", 1)
        document.add_paragraph(text)
        count += len(text.split())
        if count >= WORDS:
            break
    document.save(str(path))
    return path


def _sections() -> Iterator[tuple[str, str]]:
    for requirement in load_playbook().requirements:
        wording = requirement.wordings["en"]
        texts = [wording.clause.preferred] if wording.clause.preferred else []
        texts += [exemplar for element in wording.elements.values() for exemplar in element.exemplars]
        yield from ((wording.title or requirement.title, text) for text in texts)


def least(command: list[str], times: int) -> float:
    """Return the least computing time of a command in seconds."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    spent = []
    for _ in range(times + 1):  # the first run writes the bytecode
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent[1:])


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=5, help="how often each command is run")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options = parser.parse_args()
    compile_playbook(folder_of_playbook(BUILT_IN), COMPILED)
    with tempfile.TemporaryDirectory() as folder:
        made = agreement(Path(folder, "ten-pages.docx"))
        commands = {"--help": ["--help"]} | {f"review {p.name}": ["review", str(p)] for p in (made, *options.files)}
        commands |= {f"draft {made.name}": ["draft", str(made), "--out", str(Path(folder, "out")), "--force"]}
        for name, arguments in commands.items():
            seconds = least([sys.executable, "-m", "addendum", *arguments], options.times)
            print(f"{name:<40} {seconds:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
