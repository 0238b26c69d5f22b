"""One duty of a processor in files that hide, delete or deny it: each way as the bytes of a file."""

from collections.abc import Mapping

from factories.drawn_pdf import drawn_pdf, lines, rectangle, text
from factories.word import (
    Part,
    Word,
    cell,
    deleted,
    field_of,
    inserted,
    paragraph,
    run,
    section,
    table,
    text_box,
)
from factories.word_lists import style, styles

INTRO = "This Data Processing Agreement is made between Acme Ltd (the “Controller”) and Nimbus GmbH (the “Processor”)."
BEFORE, AFTER = "The Processor shall", "notify the Controller without undue delay after becoming aware of a breach."
DUTY = f"{BEFORE} {AFTER}"
LOREM = "The parties agree on what follows."


def word(*content: str, parts: Mapping[str, Part] | None = None) -> bytes:
    """A Word file of an introduction and the content; ``parts`` are further parts by name."""
    return Word(paragraph(run(INTRO)) + "".join(content) + section(), parts=dict(parts or {})).data()


def formatted(properties: str, ppr: str = "") -> bytes:
    """The duty as a paragraph of its own whose run has the properties."""
    return word(paragraph(run(DUTY, properties), properties=ppr))


def page(body: str, head: str = "") -> bytes:
    """A web page with an introduction and the body."""
    return f"<!doctype html><html><head>{head}</head><body><p>{INTRO}</p><p>{LOREM}</p>{body}</body></html>".encode()


def sheet(content: str) -> bytes:
    """A PDF page with an introduction and what is drawn below it."""
    intro = (
        'This Data Processing Agreement is made between Acme Ltd (the "Controller")',
        "and Nimbus GmbH (the Processor).",
    )
    return drawn_pdf(lines(60, 100, intro) + f"q {content}Q\n")


HIDING_STYLE = styles(
    style("Secret", inner="<w:rPr><w:vanish/></w:rPr>"),
    style("Child", based_on="Secret"),
    style("Veil", "character", inner="<w:rPr><w:vanish/></w:rPr>"),
    style("Pale", inner='<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
    style("Dot", inner='<w:rPr><w:sz w:val="2"/></w:rPr>'),
)
_SHADED = '<w:shd w:val="clear" w:fill="1F3864"/>'
_TWO = (BEFORE, AFTER.removesuffix("."))

HIDDEN_IN_WORD = {
    "vanish": formatted("<w:vanish/>"),
    "vanish by value": formatted('<w:vanish w:val="1"/>'),
    "web hidden": formatted("<w:webHidden/>"),
    "white": formatted('<w:color w:val="FFFFFF"/>'),
    "nearly white": formatted('<w:color w:val="FDFDFD"/>'),
    "white highlighted white": formatted('<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>'),
    "black on black": formatted('<w:color w:val="000000"/><w:highlight w:val="black"/>'),
    "colour of its shading": formatted(f'<w:color w:val="1F3864"/>{_SHADED}'),
    "colour of the paragraph": formatted('<w:color w:val="1F3864"/>', _SHADED),
    "solid pattern": formatted('<w:color w:val="00FF00"/><w:shd w:val="solid" w:color="00FF00" w:fill="auto"/>'),
    "one point": formatted('<w:sz w:val="2"/>'),
    "two points": formatted('<w:sz w:val="4"/>'),
    "squeezed": formatted('<w:w w:val="1"/>'),
    "struck": formatted("<w:strike/>"),
    "struck twice": formatted("<w:dstrike/>"),
    "hidden style": word(paragraph(run(DUTY), style="Secret"), parts={"styles.xml": HIDING_STYLE}),
    "style based on a hidden one": word(paragraph(run(DUTY), style="Child"), parts={"styles.xml": HIDING_STYLE}),
    "hidden character style": word(
        paragraph(run(DUTY, '<w:rStyle w:val="Veil"/>')), parts={"styles.xml": HIDING_STYLE}
    ),
    "white style": word(paragraph(run(DUTY), style="Pale"), parts={"styles.xml": HIDING_STYLE}),
    "tiny style": word(paragraph(run(DUTY), style="Dot"), parts={"styles.xml": HIDING_STYLE}),
    "hidden within a sentence": word(paragraph(run(f"{BEFORE} be kind"), run(f" and {AFTER}", "<w:vanish/>"))),
    "hidden cell": word(table((cell(paragraph(run("Breaches"))), cell(paragraph(run(DUTY, "<w:vanish/>")))))),
    "hidden text box": word(paragraph(run(LOREM), text_box(paragraph(run(DUTY, "<w:vanish/>"))))),
}
"""The duty stands in the Word file and nobody sees it; the file's reader must warn."""

UNSEEN_IN_WORD = {
    "field code": word(paragraph(run(LOREM), field_of(f'IF 1 = 1 "{DUTY}"', run("x")))),
    "deleted": word(paragraph(deleted(1, run(DUTY)))),
    "moved away": word(
        paragraph(deleted(1, run(DUTY)).replace("w:del ", "w:moveFrom ").replace("w:del>", "w:moveFrom>"))
    ),
    "inserted and deleted": word(paragraph(inserted(1, deleted(2, run(DUTY))))),
    "deleted paragraph": word(paragraph(deleted(1, run(DUTY)), mark='<w:del w:id="3" w:author="A"/>')),
    "deleted part": word(paragraph(run(f"{BEFORE} be kind"), deleted(1, run(f" and {AFTER}")))),
    "deleted in a table": word(table((cell(paragraph(deleted(1, run(DUTY)))),))),
}
"""The duty stands in the file's XML but is no text of it in the accepted view."""

HIDDEN_IN_HTML = {
    "display none": page(f'<p style="display:none">{DUTY}</p>'),
    "display none by class": page(f'<p class="x">{DUTY}</p>', "<style>.x { display: none }</style>"),
    "display none by id": page(f'<p id="x">{DUTY}</p>', "<style>#x { display: none }</style>"),
    "around it": page(f'<div style="display:none"><div><p>{DUTY}</p></div></div>'),
    "visibility": page(f'<p style="visibility:hidden">{DUTY}</p>'),
    "opacity": page(f'<p style="opacity:0">{DUTY}</p>'),
    "font size": page(f'<p style="font-size:0">{DUTY}</p>'),
    "white": page(f'<p style="color:#ffffff">{DUTY}</p>'),
    "off the page": page(f'<p style="position:absolute;left:-9999px">{DUTY}</p>'),
    "hidden attribute": page(f"<p hidden>{DUTY}</p>"),
    "struck": page(f"<p><del>{DUTY}</del></p>"),
    "struck s": page(f"<p><s>{DUTY}</s></p>"),
    "no height": page(f'<p style="height:0;overflow:hidden">{DUTY}</p>'),
    "closed dialog": page(f"<dialog><p>{DUTY}</p></dialog>"),
}
UNSEEN_IN_HTML = {
    "script": page(f"<script>var x = '{DUTY}'</script>"),
    "template": page(f"<template><p>{DUTY}</p></template>"),
    "noscript": page(f"<noscript><p>{DUTY}</p></noscript>"),
    "title": page("", f"<title>{DUTY}</title>"),
    "comment": page(f"<!-- {DUTY} -->"),
    "attribute": page(f'<p title="{DUTY}">x</p>'),
    "svg": page(f"<svg><text>{DUTY}</text></svg>"),
    "meta": page("", f'<meta name="description" content="{DUTY}">'),
}


def _two(before: str = "", size: float = 11) -> str:
    return "".join(text(60, 300 + 14 * n, line, size=size, before=before) for n, line in enumerate((*_TWO,)))


HIDDEN_IN_PDF = {
    "not painted": sheet(_two("3 Tr")),
    "white": sheet(_two("1 1 1 rg")),
    "tiny": sheet(_two(size=0.5)),
    "off the page": sheet(text(60, 1400, BEFORE) + text(60, 1414, AFTER)),
    "as its ground": sheet(rectangle(50, 280, 560, 330, fill="0.2 0.2 0.2") + _two("0.2 0.2 0.2 rg")),
    "covered": sheet(_two() + rectangle(50, 280, 560, 330, fill="1 1 1", stroke=False)),
    "transparent": sheet("q /Clear gs " + _two() + " Q "),
}

DENIED = (
    "The Processor shall not notify the Controller of a personal data breach.",
    "The Processor shall not be obliged to notify the Controller without undue delay of a personal data breach.",
    "The Processor is under no obligation to notify the Controller without undue delay of a personal data breach.",
    "The Processor need not notify the Controller without undue delay of a personal data breach.",
    "The Processor may notify the Controller without undue delay after becoming aware of a personal data breach.",
    "Nothing in this Agreement requires the Processor to notify the Controller of a personal data breach.",
    "The Controller shall notify the Processor without undue delay after becoming aware of a personal data breach.",
    "The Processor endeavours to notify the Controller without undue delay after becoming aware of a data breach.",
    "In no event shall the Processor notify the Controller of a personal data breach.",
    "The Processor will at no time notify the Controller of a personal data breach.",
)
"""Sentences that speak of the duty and impose none."""
