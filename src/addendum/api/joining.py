"""Several files that are one agreement (main agreement, data processing terms, annexes) in, one Agreement out."""

from dataclasses import replace

from addendum.model.agreement import Agreement, Note, NoteKind, Provision


def join(agreements: tuple[Agreement, ...]) -> Agreement:
    """Return one agreement with the provisions, parties and notes of all, in order.

    What stands in the first file keeps its paths; the paths and stories of the others begin with "with-1:", "with-2:"
    and so on, so that every path stays unique and still names its file's place.
    """
    first, *others = agreements
    if not others:
        return first
    moved = tuple(_moved(other, f"with-{number}:") for number, other in enumerate(others, start=1))
    return replace(
        first,
        provisions=first.provisions + tuple(p for other in moved for p in other.provisions),
        parties=tuple(dict.fromkeys(first.parties + tuple(p for other in moved for p in other.parties))),
        notes=first.notes + tuple(n for other in moved for n in other.notes),
    )


def _moved(agreement: Agreement, prefix: str) -> Agreement:
    note = Note(NoteKind.INFO, agreement.file, f"read with it; places that begin with {prefix} stand there")
    return replace(
        agreement,
        provisions=tuple(_moved_provision(p, prefix) for p in agreement.provisions),
        notes=(note, *(replace(n, where=f"{agreement.file}, {n.where}".rstrip(", ")) for n in agreement.notes)),
    )


def _moved_provision(provision: Provision, prefix: str) -> Provision:
    return replace(
        provision,
        at=f"{prefix}{provision.at}",
        parent=f"{prefix}{provision.parent}" if provision.parent else "",
        story=f"{prefix}{provision.story}",
    )
