"""Complex fields: which text is an instruction and which its result (ECMA-376 17.16.18)."""

from typing import Final

from addendum.ooxml.names import Element, w

_FIELD: Final = w("fldChar")
_INSTRUCTION: Final = (w("instrText"), w("delInstrText"))
_TYPE: Final = w("fldCharType")


def _whole_fields(root: Element) -> frozenset[Element]:
    """Return the field characters of fields that begin, separate and end; a torn one must not swallow what follows."""
    whole: set[Element] = set()
    open_fields: list[list[Element]] = []
    for mark in root.iter(_FIELD):
        kind = mark.get(_TYPE)
        if kind == "begin":
            open_fields.append([mark])
        elif open_fields:
            open_fields[-1].append(mark)
            if kind == "end":
                whole.update(open_fields.pop())
    return frozenset(whole)


class Fields:
    """Follows the fields of one part in document order; fed with every w:fldChar by the walker."""

    def __init__(self, root: Element) -> None:
        self._whole = _whole_fields(root)
        self._in_result: list[bool] = []

    @property
    def in_code(self) -> bool:
        """Return whether the walker is inside the instruction of some field."""
        return not all(self._in_result)

    @property
    def in_result(self) -> bool:
        """Return whether the walker is inside the result of some field."""
        return any(self._in_result)

    def meet(self, mark: Element) -> None:
        """Take note of a field character."""
        if mark not in self._whole:
            return
        kind = mark.get(_TYPE)
        if kind == "begin":
            self._in_result.append(False)
        elif self._in_result and kind == "separate":
            self._in_result[-1] = True
        elif self._in_result and kind == "end":
            self._in_result.pop()
