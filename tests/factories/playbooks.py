"""A small invented playbook as a folder of YAML, with single files or lines of it changed as a test needs."""

from pathlib import Path

import pytest

from addendum.errors import LibraryError
from addendum.library.loader import read_playbook

PLAYBOOK = """\
id: small
title: A small playbook
version: "1"
languages: [en]
order:
  - own.visits
  - own.keys
"""

TERMS = """\
visit:
  - visit*
  - call on
"""

VISITS = """\
id: own.visits
title: Visits
tier: law
level: mandatory
law:
  - {cite: Visits Act s. 1, in_force_from: 2020-01-01, until: 2029-12-31}
  - {cite: Visits Act s. 2, in_force_from: 2025-01-01}
why: >-
  The controller wants to see for itself.
elements:
  allow:
    facet: duty
    means: The processor allows visits.
    binds: processor
    force: duty
  notice:
    facet: timing
    means: Notice of the visit is short.
    scope: provision
contradiction: major
beside: [own.keys]
also_meets: []
"""

VISITS_EN = """\
title: Visits
topic: ["@visit"]
elements:
  allow:
    signs: ["@visit + allow* / permit*"]
    exemplars: [The processor allows the controller to visit its premises.]
    traps: ["furniture"]
  notice:
    signs: ["notice"]
    exemplars: [on two days' notice]
contradictions:
  signs: ["no @visit / visits are excluded"]
  exemplars: [Visits of any kind are excluded at all times.]
clause:
  heading: Visits
  preferred: "{Processor} {shall} allow {Controller} to visit its premises on two days' notice."
  fallbacks: ["{Processor} {shall} permit visits of {Controller} on short notice."]
  smallest:
    notice:
      - {text: " on two days' notice", after: "premises"}
comment: The Act asks for visits.
examples:
  - {name: all, want: met, text: The Supplier shall permit the Customer to visit its office on a week's notice.}
  - {name: no notice, want: partial, lacks: [notice], text: The Supplier shall allow the Customer to visit its office.}
  - {name: furniture, want: missing, text: The Supplier shall deliver the furniture.}
  - {name: denied, want: contradicted, text: Visits are excluded.}
"""

KEYS = """\
id: own.keys
title: Keys
tier: policy
level: recommended
law: [{cite: House policy}]
why: Keys get lost.
elements:
  list_of_keys: {facet: object, means: The keys are listed., force: fact, scope: anywhere, fact: true}
contradiction: minor
"""

KEYS_EN = """\
title: Keys
topic: ["keys"]
elements:
  list_of_keys: {signs: ["keys handed over"], exemplars: ["Keys handed over: main door, cellar."]}
contradictions: {signs: ["no keys are listed"], exemplars: []}
clause: {heading: Keys, preferred: "Keys handed over: [●: keys]."}
comment: We list the keys.
examples:
  - {name: listed, want: met, text: "Keys handed over: main door, cellar."}
  - {name: silent, want: missing, text: The Supplier sells locks.}
  - {name: refused, want: contradicted, text: No keys are listed.}
"""

FILES = {
    "playbook.yaml": PLAYBOOK,
    "terms/en.yaml": TERMS,
    "visits/requirement.yaml": VISITS,
    "visits/en.yaml": VISITS_EN,
    "keys/requirement.yaml": KEYS,
    "keys/en.yaml": KEYS_EN,
}


def small_playbook(root: Path, name: str = "small", files: dict[str, str | None] | None = None) -> Path:
    """Write the playbook's folder under ``root``; ``files`` replaces or, with None, leaves out single files."""
    folder = root / name
    for file, text in {**FILES, **(files or {})}.items():
        if text is not None:
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return folder


def changed(file: str, old: str, new: str) -> dict[str, str | None]:
    """The file with one passage replaced, for ``small_playbook``."""
    assert FILES[file].count(old) == 1, f"{old!r} stands {FILES[file].count(old)} times in {file}"
    return {file: FILES[file].replace(old, new)}


def line_of(files: dict[str, str | None], file: str, passage: str) -> int:
    """The 1-based line in which a passage begins."""
    text = files.get(file) or FILES[file]
    return text[: text.index(passage)].count("\n") + 1


def faults_of(folder: Path, only: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The faults for which the playbook is refused."""
    with pytest.raises(LibraryError) as raised:
        read_playbook(folder, only)
    return raised.value.faults
