"""Rows that stand together as one family."""

from dataclasses import replace

from addendum.model.matrix import Row
from addendum.model.review import Verdict
from addendum.writers.matrix_families import has_families, kin_of
from factories.matrices import cells, complete_row, gap_row, matrix, unread_row


def of(family: str, row: Row) -> Row:
    return replace(row, family=family)


def test_files_that_stand_for_themselves_are_no_family() -> None:
    kin = kin_of(matrix())
    assert not has_families(kin)
    assert all(one.leads and not one.others and not one.differs for one in kin)
    assert len({one.family for one in kin}) == 3


def test_a_row_without_a_family_is_its_own() -> None:
    assert not has_families(kin_of(matrix(of("", complete_row("a.docx")), of("", complete_row("b.docx")))))


def test_the_row_named_like_the_family_leads_it_wherever_it_stands() -> None:
    first, second = kin_of(matrix(of("b.docx", complete_row("a.docx")), complete_row("b.docx")))
    assert (first.leads, second.leads) == (False, True)
    assert first.family == second.family
    assert (first.others, second.others) == (1, 1)


def test_where_no_row_is_named_like_the_family_the_first_leads() -> None:
    kin = kin_of(matrix(of("Template 1", complete_row("a.docx")), of("Template 1", complete_row("b.docx"))))
    assert [one.leads for one in kin] == [True, False]


def test_every_family_has_exactly_one_leader() -> None:
    names = ("x", "y", "x", "b.docx", "y", "b.docx")
    kin = kin_of(matrix(*(of(name, complete_row(f"{'abcdef'[at]}.docx")) for at, name in enumerate(names))))
    leaders = [one.family for one in kin if one.leads]
    assert sorted(leaders) == sorted({one.family for one in kin})


def test_what_was_not_read_differs_from_nobody() -> None:
    kin = kin_of(matrix(complete_row(), of("acme.docx", unread_row())))
    assert not kin[1].differs


def test_it_names_the_requirements_whose_verdict_is_another() -> None:
    odd = replace(gap_row(), family="acme.docx", cells=cells(audits=Verdict.MET, security=Verdict.MISSING))
    assert kin_of(matrix(complete_row(), odd))[1].differs == {"dpa.security"}
