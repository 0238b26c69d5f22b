import pytest

from addendum.ooxml.comments import comments
from addendum.ooxml.package import WordPackage
from addendum.ooxml.revisions import remove_comments
from factories.word import (
    DECLARATION,
    NAMESPACES,
    Part,
    commented,
    document_xml,
    inserted,
    office_part,
    paragraph,
    run,
    unzipped,
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


def test_comments_of_nobody_named_stay_to_the_byte() -> None:
    package = threaded()
    assert remove_comments(package, frozenset({"Counsel"})) is package.data


def test_a_removed_author_leaves_no_trace_and_replies_of_others_stand_alone() -> None:
    out = WordPackage.open(remove_comments(threaded(), frozenset({"Ann"})))
    assert [(one.id, one.author, one.anchor) for one in comments(out)] == [("2", "Bob", "c")]
    everything = b"".join(unzipped(out.data).values())
    assert b"Ann" not in everything
    assert b"0000000A" not in everything
    assert b"0000000C" not in everything
    assert b'w15:paraId="0000000B" w15:done="0"' in everything
    assert "commentReference" in document_xml(out.data)


def test_without_any_comment_left_the_parts_disappear() -> None:
    out = remove_comments(threaded())
    names = unzipped(out)
    assert not [name for name in names if "omments" in name or "people" in name]
    assert b"omments" not in names["[Content_Types].xml"] + names["word/_rels/document.xml.rels"]
    assert "comment" not in document_xml(out)


def test_an_insertion_that_held_only_the_reference_goes_with_it() -> None:
    reference = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = paragraph(run("x"), inserted(5, reference), inserted(6, run("y"), reference))
    package = opened(body, {"comments.xml": part(comment(1, "Ann", "a"))})
    assert paragraph(run("x"), inserted(6, run("y"))) in document_xml(remove_comments(package))


@pytest.mark.parametrize("known", [True, False])
def test_other_blocks_keep_their_bytes(*, known: bool) -> None:
    odd = "<w:p ><w:r ><w:t>odd</w:t></w:r></w:p>"
    package = opened(odd + paragraph(commented(1, run("x"))) + odd, {"comments.xml": part(comment(1, "Ann", "a"))})
    authors = frozenset({"Ann"}) if known else None
    assert odd + paragraph(run("x")) + odd in document_xml(remove_comments(package, authors))
