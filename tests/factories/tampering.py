"""A redline of ours with all that partners' files hold, and ways to falsify it."""

import re
from collections.abc import Callable

from addendum.writers.redline import write_redline
from factories.amendments import STAMP, Pen
from factories.contracts import contract
from factories.redlines import edits_of_contract
from factories.word import OFFICE, Part, changed, paragraph, relations, run, unzipped, zipped

DOCUMENT = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
OURS = f'w:author="{STAMP.author}"'
Tamper = Callable[[bytes], bytes]
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def full_redline() -> tuple[bytes, bytes]:
    """An agreement with a link, a bookmark, pictures and properties; and its redline: words put in, struck, added."""
    word = contract()
    word.raw = {"word/media/one.png": b"\x89PNG one", "word/media/two.png": b"\x89PNG two"}
    pictures = "".join(f"<w:r><w:drawing><a:blip r:{key}/></w:drawing></w:r>" for key in PICTURES)
    link = f'<w:hyperlink r:id="rIdSite">{run("our site")}</w:hyperlink>'
    marked = f'<w:bookmarkStart w:id="70" w:name="Site"/>{run("See")}<w:bookmarkEnd w:id="70"/>'
    word.body = word.body.replace("<w:sectPr>", f"{paragraph(marked, link, pictures)}<w:sectPr>")
    word.external = {
        "rIdSite": (f"{OFFICE}/hyperlink", "https://partner.example/terms"),
        "rIdFar": (f"{OFFICE}/image", "https://partner.example/x.png"),
    }
    settings = word.parts["settings.xml"]
    settings.xml = settings.xml.replace(
        "<w:defaultTabStop", '<w:documentProtection w:edit="comments" w:enforcement="0"/><w:defaultTabStop'
    )
    creator = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Partner Legal</dc:creator>'
    word.root_parts["docProps/core.xml"] = Part(
        f'<cp:coreProperties xmlns:cp="{CORE}">{creator}</cp:coreProperties>',
        "application/vnd.openxmlformats-package.core-properties+xml",
    )
    original = near(word.data())
    pen = Pen(original)
    return original, write_redline(original, pen.amendment(*edits_of_contract(pen)), STAMP).data


PICTURES = ('embed="rIdOne"', 'embed="rIdTwo"', 'link="rIdFar"')


def near(data: bytes) -> bytes:
    """The file with the relationships of its two pictures."""
    links = "".join(
        f'<Relationship Id="rId{name.title()}" Type="{OFFICE}/image" Target="media/{name}.png"/>'
        for name in ("one", "two")
    )
    return changed(data, LINKS, "</Relationships>", f"{links}</Relationships>")


def part(name: str, old: str, new: str, times: int = 1) -> Tamper:
    """Replace text in a part."""
    return lambda data: changed(data, name, old, new, times)


def pattern(expression: str, new: str, name: str = DOCUMENT) -> Tamper:
    """Replace the first match of an expression in a part, the main one if none is named."""

    def tamper(data: bytes) -> bytes:
        entries = unzipped(data)
        text = entries[name].decode()
        assert re.search(expression, text, re.DOTALL), expression
        return zipped(entries | {name: re.sub(expression, new, text, count=1, flags=re.DOTALL).encode()})

    return tamper


def without(name: str) -> Tamper:
    """Take a part out."""
    return lambda data: zipped({key: value for key, value in unzipped(data).items() if key != name})


def with_part(name: str, content: bytes) -> Tamper:
    """Add a part, or put another in its place."""
    return lambda data: zipped(unzipped(data) | {name: content})


def both(*steps: Tamper) -> Tamper:
    """Do one after the other."""

    def tamper(data: bytes) -> bytes:
        for step in steps:
            data = step(data)
        return data

    return tamper


def linked(key: str, kind: str, target: str, mode: str = "") -> Tamper:
    """Add a relationship to the main part."""
    one = f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    return part(LINKS, "</Relationships>", f"{one}</Relationships>")


def looking(properties: str, words: str) -> Tamper:
    """Give the run that begins with the words other looks, unmarked."""
    return pattern(rf'<w:r>(<w:t xml:space="preserve">{words})', rf"<w:r><w:rPr>{properties}</w:rPr>\1")


def looking_of_ours(properties: str) -> Tamper:
    """Give the first run that we insert other looks."""
    return pattern(rf"(<w:ins [^>]*{OURS}[^>]*><w:r>)", rf"\1<w:rPr>{properties}</w:rPr>")


def template_from_outside() -> Tamper:
    """Let the settings call for a template on another machine."""
    links = relations(
        {"rId1": (f"{OFFICE}/attachedTemplate", "https://elsewhere.example/t.dotm", ' TargetMode="External"')}
    )
    return both(
        with_part("word/_rels/settings.xml.rels", links.encode()),
        part("word/settings.xml", "<w:defaultTabStop", '<w:attachedTemplate r:id="rId1"/><w:defaultTabStop'),
    )


def is_falsified(redline: bytes, tamper: Tamper) -> bool:
    """Whether a way to falsify does anything at all."""
    return unzipped(tamper(redline)) != unzipped(redline)
