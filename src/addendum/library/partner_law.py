"""clauses/partner -> PartnerLaw; every fault is found in one go, each with its file and line."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from addendum.library.faults import Source, raise_if_any
from addendum.library.fields import Fields
from addendum.library.yaml_tree import read_tree
from addendum.model.partner_law import Claims, Clock, DeadLaw, Marks, PartnerLaw, Risk
from addendum.resources import folder

_MARKS = "about says also? unless?"


@cache
def load_partner_law(path: Path | None = None) -> PartnerLaw:
    """Return what a partner's papers are read against besides the playbooks.

    Args:
        path: A folder with the four files; None for the product's own, clauses/partner.

    Raises:
        LibraryError: with every fault at once.
    """
    home = path or folder("clauses") / "partner"
    source = Source("dead-law.yaml")
    dead = _file(home, source, "laws gone")
    clocks = _file(home, source.beside("clocks.yaml"), "topics notice objection late")
    claims = _file(home, source.beside("claims.yaml"), "claims")
    risks = _file(home, source.beside("risks.yaml"), "risks raised excluded")
    late = clocks.table("late", f"why {_MARKS}")
    law = PartnerLaw(
        dead=tuple(
            DeadLaw(f.filled("name"), _filled(f, "named"), f.filled("why"))
            for f in dead.tables("laws", "name named why")
        ),
        gone=_filled(dead, "gone"),
        clocks=tuple(Clock(f.filled("topic"), _marks(f)) for f in clocks.tables("topics", f"topic {_MARKS}")),
        notice=clocks.filled("notice"),
        objection=clocks.filled("objection"),
        late=Clock(late.filled("why"), _marks(late)),
        claims=tuple(_claims(claims)),
        risks=tuple(Risk(f.filled("name"), _filled(f, "named")) for f in risks.tables("risks", "name named")),
        raised=_filled(risks, "raised"),
        excluded=_filled(risks, "excluded"),
    )
    _check_topics(law, clocks)
    raise_if_any(source.found, str(home))
    return law


def _file(home: Path, source: Source, keys: str) -> Fields:
    return Fields(read_tree(home / source.file, source), source, keys)


def _claims(fields: Fields) -> Iterator[Claims]:
    for one in fields.tables("claims", "topic one other why"):
        sides = (tuple(_marks(each) for each in one.tables(side, _MARKS)) for side in ("one", "other"))
        first, second = sides
        if not (first and second):
            one.source.fault(one.line, "Each of the two sides needs at least one way to say it.")
        yield Claims(one.filled("topic"), first, second, one.filled("why"))


def _marks(fields: Fields) -> Marks:
    return Marks(_filled(fields, "about"), _filled(fields, "says"), fields.texts("also"), fields.texts("unless"))


def _filled(fields: Fields, key: str) -> tuple[str, ...]:
    texts = fields.texts(key)
    if fields.has(key) and not all(text.strip(" *") for text in texts or ("",)):
        fields.source.fault(fields.at(key), f'"{key}" needs phrases, none of them empty.')
    return texts


def _check_topics(law: PartnerLaw, clocks: Fields) -> None:
    known = {clock.topic for clock in law.clocks}
    for key, topic in (("notice", law.notice), ("objection", law.objection)):
        if topic and topic not in known:
            clocks.source.fault(clocks.at(key), f'There is no topic "{topic}".')
