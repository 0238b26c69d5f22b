"""What holds for every Word file of a large private collection, where that is there."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from addendum.errors import DamagedFile, ReadError
from addendum.ooxml.names import ALTERNATE, CHOICE, FALLBACK, Element, P, w
from addendum.ooxml.package import WordPackage
from addendum.ooxml.property_changes import PROPERTY_CHANGES
from addendum.ooxml.revisions import accept, reject, remove_comments
from addendum.ooxml.stories import Story, stories
from addendum.ooxml.views import ACCEPTED, CHANGES, RAW, REJECTED
from factories.corpus import corpus_files

_DOWN = (w("del"), w("moveFrom"))


@cache
def opened() -> dict[Path, WordPackage]:
    """Every file that opens; any error but ours ends the test."""
    found: dict[Path, WordPackage] = {}
    for folder in ("docx-corpus", "corpus"):
        for path in (
            *corpus_files(folder),
            *corpus_files(folder, ending=".docm"),
            *corpus_files(folder, ending=".dotx"),
        ):
            try:
                package = WordPackage.open(path.read_bytes())
                stories(package)
            except ReadError:
                continue
            found[path] = package
    return found


def tracked() -> dict[Path, WordPackage]:
    """Those with pending changes."""
    return {
        path: package
        for path, package in opened().items()
        if any(b"w:author" in package.read(part) for part in by_part(stories(package)))
    }


def unseen(node: Element) -> bool:
    """Whether a node is in a fallback beside a choice, or in a second choice."""
    for one in node.iterancestors(FALLBACK, CHOICE):
        around = one.getparent()
        if (
            around is not None
            and around.tag == ALTERNATE
            and around.find(CHOICE) is not (one if one.tag == CHOICE else None)
        ):
            return True
    return False


def walked(root: Element, *tags: str) -> Iterator[Element]:
    """All nodes of these names that belong to the text, found without our walker."""
    return (node for node in root.iter(*tags) if not unseen(node))


def by_part(told: tuple[Story, ...]) -> dict[str, list[Story]]:
    parts: dict[str, list[Story]] = {}
    for story in told:
        parts.setdefault(story.part, []).append(story)
    return parts


def test_most_files_open() -> None:
    total = len(corpus_files("docx-corpus")) + len(corpus_files("corpus"))
    assert len(opened()) > 0.85 * total


def test_every_paragraph_and_every_character_is_in_exactly_one_story() -> None:
    for path, package in opened().items():
        for part, told in by_part(stories(package)).items():
            root = package.parse(part)
            found = [one for story in told for one in story.paragraphs]
            assert len(found) == sum(1 for _ in walked(root, P)), path
            mine = Counter("".join(one.text(RAW, hidden=True) for one in found))
            written = Counter("".join(node.text or "" for node in walked(root, w("t"), w("delText"))))
            assert not written - mine, path


def test_every_accepted_character_is_in_the_accepted_view() -> None:
    for path, package in opened().items():
        for part, told in by_part(stories(package)).items():
            nodes = walked(package.parse(part), w("t"))
            kept = (
                node for node in nodes if next(node.iterancestors(*_DOWN), None) is None and not in_deleted_row(node)
            )
            written = Counter("".join(node.text or "" for node in kept))
            mine = Counter("".join(one.text(hidden=True) for story in told for one in story.paragraphs))
            assert not written - mine, path


def in_deleted_row(node: Element) -> bool:
    rows = node.iterancestors(w("tr"))
    return any(row.find(f"{w('trPr')}/{w('del')}") is not None for row in rows)


def test_every_paragraph_knows_its_bytes() -> None:
    for path, package in opened().items():
        for story in stories(package):
            for one in story.paragraphs:
                assert one.span is not None, path
                cut = one.source.data[one.span[0] : one.span[1]]
                assert cut.startswith(b"<"), path
                assert cut.endswith(b">"), path


def test_resolving_gives_the_text_of_the_view_and_leaves_nothing_pending() -> None:
    for path, package in tracked().items():
        told = stories(package)
        for resolved, view in ((accept, ACCEPTED), (reject, REJECTED)):
            made = WordPackage.open(resolved(package))
            wanted = "".join(one.text(view, hidden=True) for story in told for one in story.paragraphs)
            after = stories(made)
            assert "".join(one.text(RAW, hidden=True) for story in after for one in story.paragraphs) == wanted, path
            for part in by_part(after):
                assert next(made.parse(part).iter(*CHANGES, *PROPERTY_CHANGES), None) is None, path


def test_a_file_without_changes_of_an_author_keeps_its_bytes() -> None:
    nobody = frozenset({"Nobody of that name"})
    for path, package in opened().items():
        assert accept(package, nobody) == package.data, path
        assert reject(package, nobody) == package.data, path
        assert remove_comments(package, nobody) == package.data, path


def test_copying_a_package_with_one_part_changed_keeps_all_others() -> None:
    for path, package in opened().items():
        try:
            out = package.replaced({package.main: package.read(package.main) + b"\n"})
        except DamagedFile:
            continue
        made = WordPackage.open(out)
        assert made.names() == package.names(), path
        for name in package.names():
            assert name == package.main or made.read(name) == package.read(name), path
