from addendum.ooxml.comments import comments
from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import remove_comments
from factories.word import (
    DECLARATION,
    NAMESPACES,
    Part,
    commented,
    office_part,
    paragraph,
    run,
)
from factories.word_lists import opened

MICROSOFT = "http://schemas.microsoft.com/office"


def comment(number: int, author: str, text: str, para: str = "") -> str:
    marked = f' w14:paraId="{para}"' if para else ""
    head = f'w:id="{number}" w:author="{author}" w:date="2026-01-05T09:00:00Z" w:initials="{author[:1]}"'
    return f"<w:comment {head}><w:p{marked}>{run(text)}</w:p></w:comment>"


def part(*content: str) -> Part:
    return office_part("comments", f"{DECLARATION}<w:comments {NAMESPACES}>{''.join(content)}</w:comments>")


def record(kind: str, namespace: str, *content: str, root: str = "") -> Part:
    xml = f"{DECLARATION}<{root or kind} {NAMESPACES}>{''.join(content)}</{root or kind}>"
    return Part(xml, f"application/x.{kind}+xml", f"{MICROSOFT}/{namespace}/relationships/{kind}")


def threaded() -> WordPackage:
    """Two comments by Ann and a reply by Bob, with all the records that Word keeps."""
    parts = {
        "comments.xml": part(
            comment(1, "Ann", "why?", "0000000A"),
            comment(2, "Bob", "because", "0000000B"),
            comment(3, "Ann", "x", "0000000C"),
        ),
        "commentsExtended.xml": record(
            "commentsExtended",
            "2011",
            '<w15:commentEx w15:paraId="0000000A" w15:done="0"/>',
            '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>',
            '<w15:commentEx w15:paraId="0000000C" w15:done="0"/>',
            root="w15:commentsEx",
        ),
        "commentsIds.xml": record(
            "commentsIds",
            "2016/09",
            '<w16cid:commentId w16cid:paraId="0000000A" w16cid:durableId="1"/>',
            '<w16cid:commentId w16cid:paraId="0000000B" w16cid:durableId="2"/>',
            root="w16cid:commentsIds",
        ),
        "people.xml": record(
            "people", "2011", '<w15:person w15:author="Ann"/>', '<w15:person w15:author="Bob"/>', root="w15:people"
        ),
    }
    return opened(paragraph(run("a "), commented(1, run("b "), commented(2, run("c"))), commented(3, run("d"))), parts)


def test_a_file_without_comments_has_none_and_stays_as_it_is() -> None:
    package = opened(paragraph(run("x")))
    assert comments(package) == ()
    assert remove_comments(package) is package.data


def test_comments_tell_author_date_text_and_anchor() -> None:
    first, second, third = comments(threaded())
    assert (first.id, first.author, first.initials, first.date) == ("1", "Ann", "A", "2026-01-05T09:00:00Z")
    assert (first.text, first.anchor) == ("why?", "b c")
    assert (second.text, second.anchor) == ("because", "c")
    assert third.anchor == "d"


def test_an_orphan_has_no_anchor() -> None:
    package = opened(paragraph(run("x")), {"comments.xml": part(comment(1, "Ann", "lost"))})
    assert comments(package)[0].anchor == ""
