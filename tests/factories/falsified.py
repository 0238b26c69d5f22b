"""Redlines falsified in every way we could think of: how, which check must refuse it, and what that check must say."""

from dataclasses import dataclass

from factories.tampering import (
    DOCUMENT,
    LINKS,
    OURS,
    Tamper,
    both,
    linked,
    looking,
    looking_of_ours,
    part,
    pattern,
    template_from_outside,
    with_part,
    without,
)
from factories.word import OTHER

COMMENTS, SETTINGS, STYLES = "word/comments.xml", "word/settings.xml", "word/styles.xml"
CLAUSE = r'<w:p><w:pPr><w:pStyle w:val="Clause3"/></w:pPr>(?:(?!</w:p>).)*?'
NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
MARK_OF_OURS = rf"(<w:pStyle w:val=\"Clause1\"/>)<w:rPr><w:ins [^>]*{OURS}[^>]*/></w:rPr>"


@dataclass(frozen=True)
class Falsified:
    """How a redline was falsified, which check must refuse it, and what that check must say."""

    tamper: Tamper
    check: str
    says: str
    shows_without_author: bool = True
    """Whether it also shows when nobody says whose changes are judged, and a word processor may have saved the file."""


def silent(tamper: Tamper, check: str, says: str) -> Falsified:
    """What only shows once the author is named: without, a word processor's own way of saving explains it."""
    return Falsified(tamper, check, says, shows_without_author=False)


FALSIFIED: dict[str, Falsified] = {
    # the text
    "a word is changed without a mark": Falsified(
        part(DOCUMENT, "returns all Personal", "returns some Personal"), "reject-text", "returns some"
    ),
    "a negation is slipped in behind a change of ours": Falsified(
        pattern(rf"(<w:ins [^>]*{OURS}[^>]*>(?:(?!</w:ins>).)*</w:ins>)", r"\1<w:r><w:t>not </w:t></w:r>"),
        "reject-text",
        "not ",
    ),
    "a letter is another alphabet's": Falsified(
        part(DOCUMENT, "acts for the Controller", "acts for the C\u043entroller"), "reject-text", "C\u043entroller"
    ),
    "an invisible character parts a word": Falsified(
        part(DOCUMENT, "acts for the", "acts f\u200bor the"), "reject-text", "paragraph 7"
    ),
    "a space is doubled": Falsified(part(DOCUMENT, "acts for the", "acts  for the"), "reject-text", "paragraph 7"),
    "the words we strike are not the words that were there": Falsified(
        part(DOCUMENT, "keep copies for its own use", "keep copies for no use"), "reject-text", "for no use"
    ),
    "an insertion of ours is made plain text": Falsified(
        pattern(rf"<w:ins [^>]*{OURS}[^>]*>(<w:r>.*?)</w:ins>", r"\1"), "reject", "paragraph 9"
    ),
    "the mark of an inserted paragraph is forgotten": Falsified(pattern(MARK_OF_OURS, r"\1"), "reject", "paragraph"),
    "a paragraph is added without a mark": Falsified(
        part(DOCUMENT, "<w:tbl>", "<w:p><w:r><w:t>New</w:t></w:r></w:p><w:tbl>"), "reject-text", "New"
    ),
    "a paragraph is taken out": Falsified(pattern(rf"{CLAUSE}</w:p>", ""), "reject-text", "the name of each"),
    "two paragraphs change places": Falsified(
        pattern(rf"({CLAUSE}</w:p>)(<w:p>.*?</w:p>)", r"\2\1"), "reject-text", "the place of processing"
    ),
    "a row of a table is doubled": Falsified(
        pattern(r"(<w:tr>.*?</w:tr>)", r"\1\1"), "reject-text", "“Processor” became “Controller”"
    ),
    "a row of a table is taken out": Falsified(
        pattern(r"<w:tr>.*?</w:tr>", ""), "reject-text", "“Controller” became “Processor”"
    ),
    "a footnote says something else": Falsified(
        part("word/footnotes.xml", "Annex I", "Annex II"), "reject", "word/footnotes.xml"
    ),
    "a footnote's mark stands at other words": Falsified(
        both(part(DOCUMENT, NOTE, ""), part(DOCUMENT, "to secrecy.</w:t></w:r>", f"to secrecy.</w:t></w:r>{NOTE}")),
        "reject",
        "footnoteReference",
    ),
    "a header says something else": Falsified(
        part("word/header1.xml", "draft 3", "draft 4"), "reject", "word/header1.xml"
    ),
    "a text box says something else": Falsified(
        part(DOCUMENT, "Draft stamp", "Final stamp"), "reject-text", "Final stamp"
    ),
    "another file is drawn into the text": Falsified(
        both(
            with_part("word/more.html", b"<p>Further terms apply.</p>"),
            linked("rIdMore", "aFChunk", "more.html"),
            part(DOCUMENT, "<w:sectPr>", '<w:altChunk r:id="rIdMore"/><w:sectPr>'),
        ),
        "reject",
        "altChunk",
    ),
    # what is seen of it
    "words of theirs are hidden": Falsified(looking("<w:vanish/>", "Staff who"), "reject", "vanish"),
    "words of theirs are white": Falsified(looking('<w:color w:val="FFFFFF"/>', "Staff who"), "reject", "FFFFFF"),
    "words of theirs are hidden as a change of looks": Falsified(
        looking(
            f'<w:vanish/><w:rPrChange w:id="901" {OURS} w:date="2026-01-10T00:00:00Z"><w:rPr/></w:rPrChange>',
            "Staff who",
        ),
        "visible",
        "Staff who",
    ),
    "words of ours are hidden": Falsified(looking_of_ours("<w:vanish/>"), "visible", "vanish"),
    "words of ours are white on white": Falsified(looking_of_ours('<w:color w:val="FEFEFE"/>'), "visible", "white"),
    "words of ours are too small to read": Falsified(looking_of_ours('<w:sz w:val="2"/>'), "visible", "tiny"),
    "a word is bold without a mark": Falsified(looking("<w:b/>", "the name of each"), "reject", "paragraph 18"),
    "words are said to be of another language": Falsified(
        looking('<w:lang w:val="fr-FR"/>', "Staff who"), "reject", "fr-FR"
    ),
    "a paragraph has another style": Falsified(
        part(DOCUMENT, 'pStyle w:val="Clause3"', 'pStyle w:val="Clause2"'), "reject", "Clause2"
    ),
    "a paragraph counts in another list": Falsified(
        pattern(r'(<w:pStyle w:val="Clause3"/>)', r'\1<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'),
        "reject",
        "numId",
    ),
    "a style looks different": Falsified(part(STYLES, 'sz w:val="36"', 'sz w:val="2"'), "parts", "styles"),
    "a list counts with other signs": Falsified(
        part("word/numbering.xml", "lowerLetter", "upperLetter"), "parts", "numbering"
    ),
    "a list begins at another number": Falsified(
        part(
            "word/numbering.xml",
            "</w:num>",
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
        ),
        "parts",
        "numbering",
    ),
    "a column of a table is squeezed": Falsified(part(DOCUMENT, 'tcW w:w="4500"', 'tcW w:w="4"'), "reject", "tcW"),
    "the page has other margins": Falsified(part(DOCUMENT, 'w:top="1440"', 'w:top="9"'), "reject", "pgMar"),
    "the header is shown no more": Falsified(pattern(r"<w:headerReference[^>]*/>", ""), "reject", "headerReference"),
    # what the text leads to
    "a field refers to another clause": Falsified(part(DOCUMENT, "REF _Ref500", "REF _Ref501"), "reject", "_Ref501"),
    "the shown number of a reference is another": Falsified(
        part(DOCUMENT, '<w:t xml:space="preserve">6</w:t>', '<w:t xml:space="preserve">7</w:t>'),
        "reject-text",
        "clause 7",
    ),
    "a field has no end": Falsified(
        part(DOCUMENT, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""), "structure", "a field does not end"
    ),
    "a bookmark has another name": Falsified(part(DOCUMENT, 'w:name="Site"', 'w:name="Seat"'), "reject", "Seat"),
    "a bookmark stands on other words": Falsified(
        both(
            part(DOCUMENT, '<w:bookmarkStart w:id="70" w:name="Site"/>', ""),
            part(DOCUMENT, '<w:bookmarkEnd w:id="70"/>', '<w:bookmarkStart w:id="70" w:name="Site"/>'),
            part(DOCUMENT, "our site</w:t></w:r>", 'our site</w:t></w:r><w:bookmarkEnd w:id="70"/>'),
        ),
        "reject",
        "Site",
    ),
    "a bookmark is gone": Falsified(pattern(r'<w:bookmark\w+ w:id="70"[^>]*/>', ""), "reject", "Site"),
    "a link leads elsewhere": Falsified(
        part(LINKS, "partner.example/terms", "elsewhere.example/terms"), "reject", "elsewhere.example"
    ),
    "a picture is swapped": Falsified(with_part("word/media/one.png", b"\x89PNG else"), "reject", "blip"),
    "two pictures change places": Falsified(
        both(
            part(LINKS, "media/one.png", "media/0.png"),
            part(LINKS, "media/two.png", "media/one.png"),
            part(LINKS, "media/0.png", "media/two.png"),
        ),
        "reject",
        "blip",
    ),
    "a picture is fetched from another place": Falsified(
        pattern(r'(Id="rIdFar"[^>]*Target=")[^"]*', r"\1http://z.example/", LINKS),
        "reject",
        "z.example",
    ),
    "a link to outside comes in unused": silent(
        linked("rIdNew", "hyperlink", "https://z.example", ' TargetMode="External"'), "parts", "rIdNew is new"
    ),
    "a relationship is gone": Falsified(
        pattern(r'<Relationship [^>]*Target="styles.xml"/>', "", LINKS), "parts", "rId1 is gone"
    ),
    "a template is fetched from outside": Falsified(template_from_outside(), "parts", "settings"),
    "macros come in": Falsified(
        both(with_part("word/vbaProject.bin", b"macro"), linked("rIdRun", "vbaProject", "vbaProject.bin")),
        "parts",
        "vbaProject",
    ),
    # what holds the text
    "a protection is taken off": Falsified(pattern(r"<w:documentProtection[^>]*/>", "", SETTINGS), "parts", "settings"),
    "a protection is put on": Falsified(
        part(SETTINGS, "<w:defaultTabStop", '<w:writeProtection w:recommended="1"/><w:defaultTabStop'),
        "parts",
        "settings",
    ),
    "a content control is locked": Falsified(
        part(DOCUMENT, "<w:sdtPr>", '<w:sdtPr><w:lock w:val="sdtContentLocked"/>'), "reject", "sdtContentLocked"
    ),
    "a setting is misspelt": Falsified(
        part(SETTINGS, "<w:defaultTabStop", "<w:trackChanges/><w:defaultTabStop"), "structure", "trackChanges"
    ),
    "a part is taken out": Falsified(without("word/numbering.xml"), "parts", "numbering"),
    "a part is broken": Falsified(part(DOCUMENT, "</w:body>", ""), "opens", "broken"),
    "a part that nobody needs comes in": silent(with_part("word/more.xml", b"<a/>"), "parts", "more.xml is new"),
    "the file's properties name another": silent(
        part("docProps/core.xml", "Partner Legal", "Counsel"), "parts", "docProps/core.xml"
    ),
    # the other side's changes and comments
    "a deletion of the other side is accepted": Falsified(
        pattern(rf"<w:del [^>]*{OTHER}.*?</w:del>", ""), "others", "gone"
    ),
    "an insertion of the other side is accepted": Falsified(
        pattern(rf"<w:ins [^>]*{OTHER}[^>]*>(.*?)</w:ins>", r"\1"), "others", "gone: ins"
    ),
    "an insertion of the other side is rejected": Falsified(
        pattern(rf"<w:ins [^>]*{OTHER}[^>]*>.*?</w:ins>", ""), "others", "that concerns the Controller"
    ),
    "a change of the other side has another date": Falsified(
        part(DOCUMENT, "2026-01-05T09:00:00Z", "2026-01-06T09:00:00Z"), "others", "2026-01-06"
    ),
    "a change of the other side is somebody else's": Falsified(
        part(DOCUMENT, f'w:author="{OTHER}"', 'w:author="Jim Doe"'), "others", "Jim Doe"
    ),
    "the other side's words in an insertion are others": Falsified(
        part(DOCUMENT, " that concerns the Controller", " that harms the Controller"), "others", "that harms"
    ),
    "a comment of the other side is taken out": Falsified(
        pattern(r'<w:comment w:id="0".*?</w:comment>', "", COMMENTS), "comments", "Check the scope"
    ),
    "a comment of the other side says something else": Falsified(
        part(COMMENTS, "Check the scope.", "All is well."), "comments", "All is well"
    ),
    "a comment of the other side stands on other words": Falsified(
        both(
            part(DOCUMENT, '<w:commentRangeStart w:id="0"/>', ""),
            pattern(r'(<w:r><w:t xml:space="preserve">The Processor acts)', r'<w:commentRangeStart w:id="0"/>\1'),
        ),
        "reject",
        "commentRangeStart",
    ),
    "a mark of their comment is gone": Falsified(pattern(r'<w:comment\w+ w:id="0"/>', ""), "reject", "comment"),
    "a comment of the other side is marked as done": Falsified(
        part("word/commentsExtended.xml", 'w15:done="0"', 'w15:done="1"'), "comments", "done, "
    ),
    "a comment of ours speaks in the other side's name": silent(
        part(COMMENTS, OURS, f'w:author="{OTHER}"'), "comments", f"not in the original: {OTHER}"
    ),
    "changes of ours are signed by somebody else": silent(part(DOCUMENT, OURS, 'w:author="Jo"', 99), "others", "Jo"),
    # numbers and marks
    "a number is given to two changes": Falsified(
        pattern(rf'w:id="\d+" {OURS}', f'w:id="11" {OURS}'), "ids", "the annotation id 11"
    ),
    "a number is given to two bookmarks": Falsified(part(DOCUMENT, 'w:id="70"', 'w:id="8"', 2), "ids", "id 8"),
    "a change of ours has no author": Falsified(part(DOCUMENT, OURS, 'w:author=" "'), "structure", "has no author"),
    "a change of ours has no proper date": Falsified(
        pattern(rf'({OURS} w:date=")[^"]*', r"\1yesterday"), "structure", "no proper date"
    ),
    "a deletion holds plain text": Falsified(part(DOCUMENT, "delText", "t", 2), "structure", "in a deletion"),
    "a comment of ours stands nowhere": Falsified(
        pattern(r'<w:r>(?:(?!</w:r>).)*<w:commentReference w:id="(?!0")\d+"/></w:r>', ""),
        "structure",
        "nothing refers to the comment",
    ),
    "two paragraphs have one identity": Falsified(
        part(DOCUMENT, "<w:p>", '<w:p w14:paraId="20000009">', 2), "structure", "20000009 stands 2 times"
    ),
    "words of ours bear the mark of an editing session": silent(
        pattern(rf"(<w:ins [^>]*{OURS}[^>]*>)<w:r>", r'\1<w:r w:rsidR="00AA0001">'), "leaks", "00AA0001"
    ),
    # what leaves the house
    "a comment names the tool": Falsified(
        part(COMMENTS, "Art. 28(3)(h)", "addendum 0.1.0"), "leaks", "the word “addendum”"
    ),
    "a comment tells a score": Falsified(part(COMMENTS, "was missing", "has score 0.4"), "leaks", "the word “score”"),
    "a comment tells of a fallback": Falsified(part(COMMENTS, "was missing", "has a fallback"), "leaks", "fallback"),
    "a comment holds the id of a requirement": Falsified(
        part(COMMENTS, "the audit right", "dpa.audits"), "leaks", "dpa.audits"
    ),
    "our words hold a path": Falsified(
        part(DOCUMENT, "within 48 hours", "see /home/jane/x.docx"), "leaks", "/home/jane"
    ),
    "the initials of a comment are the tool's": Falsified(
        pattern(rf'({OURS}[^>]*w:initials=")[^"]*', r"\1lxml", COMMENTS), "leaks", "lxml"
    ),
    "the file's properties hold a path": Falsified(
        part("docProps/core.xml", "Partner Legal", r"C:\\Users\\jane\\a.docx".replace("\\\\", "\\")), "leaks", "a path"
    ),
    "a note stands in the markup of a change": Falsified(
        pattern(rf"(<w:ins [^>]*{OURS}[^>]*>)<w:r>", r"\1<!-- walk away at 30 days --><w:r>"), "structure", "walk away"
    ),
}
