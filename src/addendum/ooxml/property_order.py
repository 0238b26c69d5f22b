"""The order in which the schema wants a paragraph's properties (ECMA-376 17.3.1.26)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from addendum.ooxml.names import w

_ORDER: Final = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
PARAGRAPH_RANK: Final[Mapping[str, int]] = MappingProxyType({w(tag): rank for rank, tag in enumerate(_ORDER.split())})
"""Qualified name of a property of a paragraph -> its rank; a lower one comes first."""
