"""Families of a whole batch; the order in which files come does not count."""

import random

import pytest

from addendum.batch import families as module
from addendum.batch.families import families
from addendum.batch.relations import Member, Relation, by_text
from factories.relatives import member, sentences

BASE = sentences(1)


def names(members: list[Member]) -> dict[str, list[str]]:
    """The files of each family under the file that stands for it."""
    found: dict[str, list[str]] = {}
    kin = families(members)
    for each in members:
        found.setdefault(kin[each.place].family.file, []).append(each.file)
    return found


def copies(template: int, count: int) -> list[Member]:
    """Agreements made from one template: each has a sentence of its own."""
    texts = sentences(template)
    return [
        member(f"{template}-{number:02}.docx", [*texts[:39], *sentences(1000 * template + number, 1)])
        for number in range(count)
    ]


def test_no_file_is_no_family() -> None:
    assert families([]) == {}


def test_unrelated_files_stand_for_themselves() -> None:
    strangers = [member(f"{seed}.docx", sentences(seed)) for seed in range(8)]
    kin = families(strangers)
    assert all(kin[each.place].family is each and kin[each.place].relation is None for each in strangers)


def test_sixty_agreements_made_from_seven_templates_are_seven_families() -> None:
    members = [each for template in range(1, 8) for each in copies(template, 9 if template < 5 else 8)]
    assert len(members) == 60
    found = names(members)
    assert sorted(found) == [f"{template}-00.docx" for template in range(1, 8)]
    assert sum(map(len, found.values())) == 60


def test_the_order_of_the_files_does_not_count() -> None:
    members = [*copies(1, 5), *copies(2, 4), member("z.docx", sentences(99))]
    wanted = families(members)
    chance = random.Random(4)  # noqa: S311  an order, not a secret
    for _ in range(5):
        chance.shuffle(members)
        assert families(members) == wanted


def test_copies_are_held_against_templates_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(one: Member, other: Member) -> Relation | None:
        asked.append(1)
        return by_text(one, other)

    monkeypatch.setattr(module, "by_text", counted)
    families([*copies(1, 30), *copies(2, 30)])
    assert len(asked) == 58


def test_word_stands_for_a_family_before_pdf_and_an_agreement_before_its_annex() -> None:
    annex = member("a-annex.docx", [*BASE[:39], *sentences(7, 1)], kind="annex")
    found = names([member("b.pdf", BASE), member("c.docx", BASE), annex])
    assert found == {"c.docx": ["b.pdf", "c.docx", "a-annex.docx"]}


def test_versions_hang_together_over_one_between_them() -> None:
    first, last = [*BASE[:20], *sentences(8, 20)], [*BASE[20:], *sentences(9, 20)]
    members = [
        member(f"{name}.docx", texts, vendors=("acme",)) for name, texts in (("1", first), ("2", last), ("3", BASE))
    ]
    kin = families(members)
    assert {kin[each.place].family.file for each in members} == {"1.docx"}
    between = kin["2.docx"].relation
    assert between is not None
    assert between.words == "related to 1.docx by 3.docx"


def test_an_annex_goes_to_the_agreement_with_the_name_most_like_its_own() -> None:
    cloud = member("cloud terms.docx", sentences(31), vendors=("acme",))
    phone = member("phone terms.docx", sentences(32), vendors=("acme",))
    annex = member("annex to phone terms.docx", sentences(33), kind="annex", vendors=("acme",))
    assert names([cloud, phone, annex]) == {
        "cloud terms.docx": ["cloud terms.docx"],
        "phone terms.docx": ["phone terms.docx", "annex to phone terms.docx"],
    }


def test_a_copy_found_while_drafting_is_called_the_same_text() -> None:
    word, pdf = member("a.docx", BASE), member("a.pdf", [*BASE[:38], *sentences(6, 2)], same_as="a.docx")
    relation = families([word, pdf])["a.pdf"].relation
    assert relation is not None
    assert relation.words == "the same text as a.docx"
