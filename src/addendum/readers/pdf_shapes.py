"""What is drawn on a PDF page besides text: rules, filled areas and images, in the places of ``pdf_words.Frame``."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium

from addendum.readers.pdf_geometry import Box, Matrix, common, hull, is_rectangle
from addendum.readers.pdf_words import Frame, address_of

_THIN = 2.5
"""Points: what is thinner is a rule, not an area."""
_SHORT = 3.0
"""Points: a shorter rule is a dash or a dot."""
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 400
_DEEPEST_FORM = 4
_CORNERS = 6
_MOST_CELLS = 400
_STEP = 0.6
"""Points from a side to the ground beside it."""
_RING = 40
"""Segments of two rectangles with rounded corners, one inside the other."""
_WHITE = 253
_WHOLE = 0.6
"""Of the page: a larger area is the page's ground, not a cell."""


class Fill(NamedTuple):
    """A filled area and its colour."""

    box: Box
    rgba: tuple[int, int, int, int]
    exact: bool
    """Whether the area is the box itself, and not only lies within it."""
    order: int
    """Its place in the painting order."""


@dataclass(slots=True)
class Shapes:
    """The shapes of one page, filled while the page is walked."""

    rules: list[Box] = field(default_factory=list)
    """Horizontal and vertical rules as thin boxes, the borders of areas included."""
    fills: list[Fill] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    texts: list[tuple[Box, int]] = field(default_factory=list)
    """Where each text object painted after an area lies, and its place in the painting order."""
    order: dict[int, int] = field(default_factory=dict)
    """The place in the painting order of each text object, by its address."""
    curves: int = 0
    """How many filled shapes have curves or more corners than a rectangle."""
    spoken: int = 0
    """Characters that stand for what is drawn (ActualText, PDF 32000-1 14.9.4): programs read these instead."""


def shapes_of(page: object, frame: Frame) -> Shapes:
    """Return the shapes of a loaded page; of a page with very many, the first."""
    walk = _Walk(frame)
    for number in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        walk.add(pdfium.FPDFPage_GetObject(page, number), Matrix(), 0)
    walk.add_seen_sides()
    walk.add_texts_over_fills()
    return walk.shapes


class _Walk:
    """Collects shapes object by object, forms (PDF 32000-1 8.10) included."""

    def __init__(self, frame: Frame) -> None:
        self.shapes = Shapes()
        self._frame = frame
        self._whole = _WHOLE * frame.width * frame.height
        self._order = 0
        self._texts: list[tuple[object, Matrix, int]] = []

    def add(self, found: object, matrix: Matrix, depth: int) -> None:
        """Add one object; ``matrix`` is that of the forms around it."""
        self._order += 1
        if self._order > _MOST_OBJECTS:
            return
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self._add_text(found, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._add_path(found, matrix)
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            box = self._box(found, matrix)
            if box is not None:
                self.shapes.images.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            inner = _matrix_of(found).then(matrix)
            for number in range(min(pdfium.FPDFFormObj_CountObjects(found), _MOST_OBJECTS)):
                self.add(pdfium.FPDFFormObj_GetObject(found, number), inner, depth + 1)

    def _add_text(self, found: object, matrix: Matrix) -> None:
        self.shapes.order[address_of(found)] = self._order
        self.shapes.spoken += _spoken(found)
        self._texts.append((found, matrix, self._order))

    def add_texts_over_fills(self) -> None:
        """Add the places of texts painted after an area; of others, which may be very many, none is needed."""
        first = min((fill.order for fill in self.shapes.fills if fill.exact), default=self._order)
        for found, matrix, order in self._texts:
            box = self._box(found, matrix) if order > first else None
            if box is not None:
                self.shapes.texts.append((box, order))

    def _add_path(self, found: object, matrix: Matrix) -> None:
        box = self._box(found, matrix)
        if box is None:
            return
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(found, mode, stroke)
        if min(box.x1 - box.x0, box.bottom - box.top) <= _THIN:
            if mode.value or stroke.value:
                self._add_rule(box)
            return
        is_ring = mode.value and self._add_fill(found, box)
        if is_ring or stroke.value:
            # A border is often drawn as a filled ring: its straight sides are what a reader sees as rules.
            for line in self._lines(found, _matrix_of(found).then(matrix)):
                self._add_rule(line)

    def _add_fill(self, found: object, box: Box) -> bool:
        """Add the filled area; return whether it may be a border drawn as a ring."""
        colour, corners = _fill_colour(found), _corners(found)
        clip = self._clip(found)
        exact = corners <= _CORNERS and clip is not None
        self.shapes.curves += corners > _CORNERS
        shown = box if clip is None else common(box, clip)
        self.shapes.fills.append(Fill(shown, colour, exact, self._order))
        is_seen = min(colour[:3]) < _WHITE and colour[3] > 0
        return is_seen and _CORNERS < corners <= _RING and box.area < self._whole

    def _clip(self, found: object) -> Box | None:
        """Return the rectangle that the object is clipped to, the whole plane if to none; None for another shape."""
        path = pdfium.FPDFPageObj_GetClipPath(found)
        clip = Box(float("-inf"), float("-inf"), float("inf"), float("inf"))
        x, y = ctypes.c_float(), ctypes.c_float()
        for number in range(pdfium.FPDFClipPath_CountPaths(path) if path else 0):
            count = pdfium.FPDFClipPath_CountPathSegments(path, number)
            if count > _CORNERS:
                return None
            points = []
            for segment in range(count):
                pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(path, number, segment), x, y)
                points.append(self._frame.place(x.value, y.value))
            if points and not is_rectangle(points):
                return None
            clip = common(clip, hull(points)) if points else clip
        return clip

    def add_seen_sides(self) -> None:
        """Add the sides of filled areas where the ground changes: abutting areas of one colour show no rule."""
        cells = [fill for fill in self.shapes.fills if fill.exact and fill.box.area < self._whole]
        for fill in cells if len(cells) <= _MOST_CELLS else ():
            for side, across, down in _sides(fill.box):
                if self._changes(side, across, down):
                    self._add_rule(side)

    def _changes(self, side: Box, across: float, down: float) -> bool:
        """Return whether the ground differs on the two sides, at most of three places along it."""
        changes = 0
        for share in (0.2, 0.5, 0.8):
            x = side.x0 + share * (side.x1 - side.x0)
            y = side.top + share * (side.bottom - side.top)
            changes += self._ground(x - across, y - down) != self._ground(x + across, y + down)
        return changes > 1

    def _ground(self, x: float, y: float) -> tuple[int, ...]:
        for fill in reversed(self.shapes.fills):
            if fill.rgba[3] and fill.box.holds(x, y):
                return fill.rgba[:3]
        return (255, 255, 255)

    def _add_rule(self, box: Box) -> None:
        wide, high = box.x1 - box.x0, box.bottom - box.top
        if min(wide, high) <= _THIN and max(wide, high) >= _SHORT:
            self.shapes.rules.append(box)

    def _lines(self, found: object, matrix: Matrix) -> Iterator[Box]:
        """Yield the straight segments of a path."""
        x, y = ctypes.c_float(), ctypes.c_float()
        before: tuple[float, float] | None = None
        first: tuple[float, float] | None = None
        for number in range(min(pdfium.FPDFPath_CountSegments(found), _MOST_SEGMENTS)):
            segment = pdfium.FPDFPath_GetPathSegment(found, number)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            point = self._frame.place(*matrix.on(x.value, y.value))
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                first = point
            elif kind == pdfium.FPDF_SEGMENT_LINETO and before is not None:
                yield hull((before, point))
            if pdfium.FPDFPathSegment_GetClose(segment) and first is not None:
                yield hull((point, first))
            before = point

    def _box(self, found: object, matrix: Matrix) -> Box | None:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if not pdfium.FPDFPageObj_GetBounds(found, left, bottom, right, top):
            return None
        corners = [(x, y) for x in (left.value, right.value) for y in (bottom.value, top.value)]
        return hull([self._frame.place(*matrix.on(*corner)) for corner in corners])


def _spoken(found: object) -> int:
    """Return how many characters are to be read instead of those that the object draws."""
    length = ctypes.c_ulong()
    total = 0
    for number in range(max(pdfium.FPDFPageObj_CountMarks(found), 0)):
        mark = pdfium.FPDFPageObj_GetMark(found, number)
        if pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, length):
            total += max(length.value // 2 - 1, 0)
    return total


def _sides(box: Box) -> tuple[tuple[Box, float, float], ...]:
    """Return the four sides, each with the step that leads across it."""
    return (
        (Box(box.x0, box.top, box.x1, box.top), 0.0, _STEP),
        (Box(box.x0, box.bottom, box.x1, box.bottom), 0.0, _STEP),
        (Box(box.x0, box.top, box.x0, box.bottom), _STEP, 0.0),
        (Box(box.x1, box.top, box.x1, box.bottom), _STEP, 0.0),
    )


def _matrix_of(found: object) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(found, matrix):
        return Matrix()
    return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _corners(found: object) -> int:
    """Return the number of segments of a path; a rectangle has at most six."""
    return int(pdfium.FPDFPath_CountSegments(found))


def _fill_colour(found: object) -> tuple[int, int, int, int]:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(found, red, green, blue, alpha):
        return (255, 255, 255, 0)
    return red.value, green.value, blue.value, alpha.value
