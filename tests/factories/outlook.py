"""Outlook messages built in code: a compound file ([MS-CFB] version 3) whose streams all lie in the short stream."""

import struct
from collections.abc import Mapping

_SECTOR, _SHORT = 512, 64
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_RIGHT, _CHILD, _START = 72, 76, 116
"""Where an entry names its right neighbour, what is inside it, and its first sector."""
Tree = Mapping[str, "bytes | Tree"]


def message(*attached: tuple[str, bytes], pictures: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    """A message with attachments under their long names; ``pictures`` are shown in its text."""
    tree: dict[str, bytes | Tree] = {"__properties_version1.0": b"\0" * 32}
    for number, (name, data) in enumerate((*attached, *pictures)):
        held: dict[str, bytes | Tree] = {"__substg1.0_3707001F": name.encode("utf-16-le"), "__substg1.0_37010102": data}
        if number >= len(attached):
            held["__substg1.0_3712001F"] = "1@x".encode("utf-16-le")
        tree[f"__attach_version1.0_#{number:08X}"] = held
    return compound(tree)


def compound(tree: Tree) -> bytes:
    """A compound file of the streams and storages; every stream is shorter than 4096 bytes."""
    made = _Directory()
    made.put("Root Entry", 5, 0, 0)
    made.link(0, _CHILD, made.folder(tree))
    parts = [b"".join(made.entries), struct.pack(f"<{len(made.chains)}I", *made.chains), bytes(made.short)]
    counts = [-(-len(part) // _SECTOR) for part in parts]
    starts = [1, 1 + counts[0], 1 + counts[0] + counts[1]]
    parts[0] = parts[0][:_START] + struct.pack("<IQ", starts[2], len(made.short)) + parts[0][_START + 12 :]
    table = [_FAT]
    for start, count in zip(starts, counts, strict=True):
        table += [*range(start + 1, start + count), _END]
    assert len(table) <= _SECTOR // 4, "one sector of the table must do"
    fills = (b"\0", b"\xff", b"\0")
    sectors = [part.ljust(count * _SECTOR, one) for part, count, one in zip(parts, counts, fills, strict=True)]
    head = _head(starts, counts)
    return head + struct.pack(f"<{len(table)}I", *table).ljust(_SECTOR, b"\xff") + b"".join(sectors)


def _head(starts: list[int], counts: list[int]) -> bytes:
    head = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIII", 0, 1, starts[0], 0, 4096, starts[1], counts[1], _END, 0)
    return head + struct.pack("<I", 0) + b"\xff" * (_SECTOR - len(head) - 4)


class _Directory:
    """The entries of a compound file, and the short stream with the chains of its pieces."""

    def __init__(self) -> None:
        self.entries: list[bytes] = []
        self.short = bytearray()
        self.chains: list[int] = []

    def put(self, name: str, kind: int, start: int, size: int) -> None:
        """Add an entry without neighbours."""
        spelt = name.encode("utf-16-le") + b"\0\0"
        told = spelt.ljust(64, b"\0") + struct.pack("<HBBIII", len(spelt), kind, 1, _FREE, _FREE, _FREE)
        self.entries.append(told + b"\0" * 36 + struct.pack("<IQ", start, size))

    def link(self, at: int, field: int, to: int) -> None:
        """Set a link of an entry."""
        self.entries[at] = self.entries[at][:field] + struct.pack("<I", to) + self.entries[at][field + 4 :]

    def folder(self, inside: Tree) -> int:
        """Add what is inside, each the right neighbour of the one before; return the first."""
        first = before = _FREE
        for name, what in sorted(inside.items(), key=lambda one: (len(one[0]), one[0])):
            at = len(self.entries)
            if isinstance(what, bytes):
                self.put(name, 2, self._stream(what), len(what))
            else:
                self.put(name, 1, 0, 0)
                self.link(at, _CHILD, self.folder(what))
            first = at if before == _FREE else first
            if before != _FREE:
                self.link(before, _RIGHT, at)
            before = at
        return first

    def _stream(self, data: bytes) -> int:
        start, count = len(self.chains), -(-len(data) // _SHORT)
        self.chains.extend([*range(start + 1, start + count), _END] if count else [])
        self.short.extend(data.ljust(count * _SHORT, b"\0"))
        return start if count else _END
