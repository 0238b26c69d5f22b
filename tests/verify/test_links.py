from collections.abc import Mapping

import pytest

from addendum.ooxml.names import NOWHERE
from addendum.ooxml.package import WordPackage
from addendum.verify.links import link_names, remote_targets
from factories.contracts import simple
from factories.word import OFFICE, paragraph, run

MAIN = "word/document.xml"
FAR = "https://partner.example/x.png"
NONE: frozenset[str] = frozenset()


def package(raw: Mapping[str, bytes] = {}, **external: tuple[str, str]) -> WordPackage:
    word = simple(paragraph(run("Text.")))
    word.raw = dict(raw)
    word.external = {key: (f"{OFFICE}/{kind}", target) for key, (kind, target) in external.items()}
    return WordPackage.open(word.data())


def test_a_file_without_outside_links_follows_nothing() -> None:
    assert remote_targets(package()) == NONE


@pytest.mark.parametrize(
    ("kind", "target", "follows"),
    [
        ("image", FAR, True),
        ("attachedTemplate", r"\\host\share\t.dotm", True),
        ("hyperlink", FAR, False),
        ("attachedTemplate", "file:///C:/Templates/t.dotm", False),
    ],
)
def test_only_what_a_program_fetches_by_itself_from_elsewhere_is_remote(
    kind: str, target: str, *, follows: bool
) -> None:
    assert remote_targets(package(rIdX=(kind, target))) == (frozenset({target}) if follows else NONE)


def test_parts_are_named_by_kind_and_place_whatever_their_id() -> None:
    assert "styles word/styles.xml" in link_names(package(), MAIN, NONE).values()


def test_an_emptied_target_counts_as_the_one_received_and_another_does_not() -> None:
    received = frozenset({FAR})
    before, emptied, other = (
        link_names(package(rIdX=("image", target)), MAIN, received)["rIdX"]
        for target in (FAR, NOWHERE, "https://z.example/")
    )
    assert before == emptied
    assert other != before


def test_a_link_to_click_is_named_by_its_target_and_never_excused() -> None:
    one, two = (link_names(package(rIdX=("hyperlink", target)), MAIN, frozenset({FAR}))["rIdX"] for target in (FAR, ""))
    assert one != two
