"""A whole invented agreement as a Word file, in three ways of numbering, with what partners' files really hold."""

from dataclasses import dataclass, field
from typing import Literal

from factories import word
from factories.word import Part, Word, office_part, paragraph, run

Numbering = Literal["style", "direct", "typed"]

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Times New Roman"/>'
    '<w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
)


def style(key: str, name: str, ppr: str = "", rpr: str = "", *, kind: str = "paragraph", default: bool = False) -> str:
    """One style of styles.xml."""
    flag = ' w:default="1"' if default else ""
    paragraph_properties = f"<w:pPr>{ppr}</w:pPr>" if ppr else ""
    run_properties = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
    inner = f'<w:name w:val="{name}"/>{paragraph_properties}{run_properties}'
    return f'<w:style w:type="{kind}"{flag} w:styleId="{key}">{inner}</w:style>'


def styles() -> str:
    """The styles of the agreement; the three clause styles carry the numbering."""

    def numbered(level: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'

    inner = (
        STYLES
        + style("Normal", "Normal", default=True)
        + style("Title", "Title", '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>')
        + style("Clause1", "Clause 1", f'<w:keepNext/>{numbered(0)}<w:outlineLvl w:val="0"/>', "<w:b/><w:caps/>")
        + style("Clause2", "Clause 2", f'{numbered(1)}<w:jc w:val="both"/>')
        + style("Clause3", "Clause 3", f'{numbered(2)}<w:jc w:val="both"/>')
        + style("CommentReference", "annotation reference", rpr='<w:sz w:val="16"/>', kind="character")
        + style("CommentText", "annotation text")
    )
    return f"{word.DECLARATION}<w:styles {word.NAMESPACES}>{inner}</w:styles>"


def numbering() -> str:
    """Two multilevel lists: the first linked to the clause styles, the second for direct use."""

    def level(depth: int, shape: str, text: str, linked: str, left: int) -> str:
        link = f'<w:pStyle w:val="{linked}"/>' if linked else ""
        return (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>{link}<w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="720"/></w:pPr></w:lvl>'
        )

    def definition(key: int, styles_linked: tuple[str, str, str]) -> str:
        one, two, three = styles_linked
        levels = level(0, "decimal", "%1.", one, 720) + level(1, "decimal", "%1.%2", two, 720)
        levels += level(2, "lowerLetter", "(%3)", three, 1440)
        return f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'

    inner = definition(0, ("Clause1", "Clause2", "Clause3")) + definition(1, ("", "", ""))
    inner += "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract}"/></w:num>' for key, abstract in ((1, 0), (2, 1))
    )
    return f"{word.DECLARATION}<w:numbering {word.NAMESPACES}>{inner}</w:numbering>"


@dataclass
class Clauses:
    """Draws clauses in one way of numbering, counting as it goes."""

    mode: Numbering
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])

    def heading(self, text: str, bookmark: tuple[int, str] | None = None) -> str:
        """A clause heading, bookmarked if asked."""
        inner = run(text, "" if self.mode == "style" else "<w:b/><w:caps/>")
        if bookmark:
            key, name = bookmark
            inner = f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{key}"/>'
        return self.clause(0, inner)

    def clause(self, level: int, inner: str) -> str:
        """A clause of the level (0 heading, 1 text, 2 item)."""
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * (2 - level)
        one, two, three = self.counts
        if self.mode == "style":
            return paragraph(inner, style=f"Clause{level + 1}")
        if self.mode == "direct":
            numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr><w:jc w:val="both"/>'
            return paragraph(inner, properties=numbered)
        label = (f"{one}.", f"{one}.{two}", f"({chr(96 + three)})")[level]
        left = (720, 720, 1440)[level]
        indent = f'<w:ind w:left="{left}" w:hanging="720"/><w:jc w:val="both"/>'
        return paragraph(run(f"{label}\t", "<w:b/><w:caps/>" if level == 0 else ""), inner, properties=indent)


def clauses(mode: Numbering) -> str:
    """The clauses of the agreement, with another author's pending changes and a comment among them."""
    draw = Clauses(mode)
    breach = run("The Processor shall tell the Controller ") + run("with", "<w:i/>") + run("out delay", "<w:i/>")
    breach += run(" of a breach") + word.inserted(11, run(" that concerns the Controller")) + run(".")
    return_of = run("At the end the Processor returns all Personal Data. ")
    return_of += run("The Processor may keep copies for its own use.") + word.deleted(12, run(" Fees apply."))
    reference = run("Subject to clause ") + word.field_of("REF _Ref500 \\r \\h", run("6"))
    return "".join(
        (
            draw.heading("Scope"),
            draw.clause(1, run("The Processor acts for the Controller.") + word.note_mark(1)),
            draw.heading("Instructions"),
            draw.clause(1, reference + run(", the Processor acts on written instructions only.")),
            draw.heading("Confidentiality"),
            draw.clause(1, word.commented(0, run("Staff who see Personal Data are bound to secrecy."))),
            draw.heading("Breaches"),
            draw.clause(1, breach),
            draw.heading("Return"),
            draw.clause(1, return_of),
            draw.heading("Sub-processors", (8, "_Ref500")),
            draw.clause(1, run("The Processor keeps a list of sub-processors which states:")),
            draw.clause(2, run("the name of each; and")),
            draw.clause(2, run("the place of processing.")),
            draw.heading("Law"),
            draw.clause(1, run("The law of ") + word.control(run("Ireland"), number=991122) + run(" applies.")),
        )
    )


def comment_parts() -> dict[str, Part]:
    """One comment of another author with the newer parts beside it."""
    microsoft = "http://schemas.microsoft.com/office"
    names = word.NAMESPACES
    comment = (
        f'<w:comments {names}><w:comment w:id="0" w:author="{word.OTHER}" w:date="{word.OTHER_DATE}" w:initials="JR">'
        '<w:p w14:paraId="20000001" w14:textId="77777777"><w:r><w:t>Check the scope.</w:t></w:r></w:p></w:comment>'
        "</w:comments>"
    )
    extended = f'<w15:commentsEx {names}><w15:commentEx w15:paraId="20000001" w15:done="0"/></w15:commentsEx>'
    entry = '<w16cid:commentId w16cid:paraId="20000001" w16cid:durableId="2AAAAAA1"/>'
    ids = f"<w16cid:commentsIds {names}>{entry}</w16cid:commentsIds>"
    presence = f'<w15:presenceInfo w15:providerId="None" w15:userId="{word.OTHER}"/>'
    people = f'<w15:people {names}><w15:person w15:author="{word.OTHER}">{presence}</w15:person></w15:people>'
    head = word.DECLARATION
    return {
        "comments.xml": office_part("comments", head + comment),
        "commentsExtended.xml": Part(
            head + extended, f"{word.WORD}commentsExtended+xml", f"{microsoft}/2011/relationships/commentsExtended"
        ),
        "commentsIds.xml": Part(
            head + ids, f"{word.WORD}commentsIds+xml", f"{microsoft}/2016/09/relationships/commentsIds"
        ),
        "people.xml": Part(head + people, f"{word.WORD}people+xml", f"{microsoft}/2011/relationships/people"),
    }


def supporting_parts() -> dict[str, Part]:
    """Styles, numbering, settings, a footnote, a header and a footer."""
    head, names = word.DECLARATION, word.NAMESPACES
    note = paragraph(run("As listed in Annex I."))
    notes = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="1">{note}</w:footnote>'
    )
    settings = '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    footer = paragraph(run("Page "), f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>')
    return {
        "styles.xml": office_part("styles", styles()),
        "numbering.xml": office_part("numbering", numbering()),
        "settings.xml": office_part("settings", f"{head}<w:settings {names}>{settings}</w:settings>"),
        "footnotes.xml": office_part("footnotes", f"{head}<w:footnotes {names}>{notes}</w:footnotes>"),
        "header1.xml": office_part("header", f"{head}<w:hdr {names}>{paragraph(run('Vendor terms, draft 3'))}</w:hdr>"),
        "footer1.xml": office_part("footer", f"{head}<w:ftr {names}>{footer}</w:ftr>"),
    }


def contract(mode: Numbering = "style", *, comments: bool = True, closing: str = "") -> Word:
    """The agreement: title, parties' table, clauses, a text box, headers, a footnote; ``closing`` ends the body."""
    parts = supporting_parts() | (comment_parts() if comments else {})
    keys = {name: f"rId{number}" for number, name in enumerate(parts, 1)}
    parties = word.table(
        (word.cell(paragraph(run("Controller"))), word.cell(paragraph(run("Acme Retail GmbH")))),
        (word.cell(paragraph(run("Processor"))), word.cell(paragraph(run("Vendor Cloud Ltd")))),
    )
    text = clauses(mode)
    if not comments:
        text = text.replace(word.commented(0, run("Staff who see Personal Data are bound to secrecy.")), run("Secret."))
    body = (
        paragraph(run("DATA PROCESSING AGREEMENT"), style="Title")
        + parties
        + text
        + paragraph(word.text_box(paragraph(run("Draft stamp"))))
        + closing
        + word.section(
            f'<w:headerReference w:type="default" r:id="{keys["header1.xml"]}"/>',
            f'<w:footerReference w:type="default" r:id="{keys["footer1.xml"]}"/>',
        )
    )
    return Word(body, parts)


def simple(*paragraphs: str, comments: bool = False) -> Word:
    """A file of the given body content with the agreement's styles and numbering."""
    parts = {name: part for name, part in supporting_parts().items() if name in ("styles.xml", "numbering.xml")}
    return Word("".join(paragraphs) + word.section(), parts | (comment_parts() if comments else {}))
