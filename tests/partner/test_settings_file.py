import pytest

from addendum.errors import UsageError
from addendum.model.paper_words import PaperKind
from addendum.partner.settings_file import PartnerFacts, Risk, Role, read_partner_settings


def test_an_empty_file_settles_nothing() -> None:
    settings = read_partner_settings(b"")
    assert (settings.facts, dict(settings.kinds)) == (PartnerFacts("", Role.PROCESSOR, ()), {})


def test_a_name_and_kinds_are_taken_as_told() -> None:
    settings = read_partner_settings(b'name = "Acme Ltd"\n[papers]\n"a.pdf" = "terms"\n')
    assert settings.facts.name == "Acme Ltd"
    assert dict(settings.kinds) == {"a.pdf": PaperKind.TERMS}


@pytest.mark.parametrize("role", Role)
def test_a_role_is_taken_as_told(role: Role) -> None:
    assert read_partner_settings(f'role = "{role}"'.encode()).facts.role is role


def test_what_is_told_of_the_data_counts_once_and_in_its_order() -> None:
    told = b'data = ["large-scale", "children", "large-scale"]'
    assert read_partner_settings(told).facts.risks == (Risk.SCALE, Risk.CHILDREN)


def test_a_language_is_taken_as_told_for_its_file() -> None:
    assert dict(read_partner_settings(b'[languages]\n"a.pdf" = "de"').languages) == {"a.pdf": "de"}


def test_of_a_file_that_is_not_named_nothing_is_said() -> None:
    settings = read_partner_settings(b'[papers]\n"a.pdf" = "terms"\n[languages]\n"b.pdf" = "de"\n')
    assert (settings.kind("b.pdf"), settings.language("a.pdf")) == (None, "")
    assert settings.absent(("b.pdf", "a.pdf", "c.pdf")) == ()


def test_what_is_said_of_files_that_are_not_there_is_named_once_and_in_order() -> None:
    settings = read_partner_settings(b'[papers]\n"b" = "terms"\n"c" = "form"\n[languages]\n"b" = "de"\n"a" = "fr"\n')
    assert settings.absent(("c",)) == ("a", "b")


REFUSED = {
    b"name = ": "TOML",
    b"\xff\xfe": "TOML",
    b"colour = 1": "colour",
    b'[papers]\n"a" = "novel"': "papers",
    b"name = 1": "name",
    b'papers = "a"': "papers",
    b'role = "friend"': "role",
    b"role = []": "role",
    b'data = "children"': "data",
    b'data = ["weather"]': "data",
    b"data = [1]": "data",
    b'[languages]\n"a" = "Klingon"': "languages",
    b'[languages]\n"a" = 1': "languages",
    b'languages = "de"': "languages",
}


@pytest.mark.parametrize(("data", "key"), REFUSED.items())
def test_what_cannot_be_understood_is_refused_in_a_line_with_the_file_and_the_key(data: bytes, key: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_partner_settings(data)
    assert caught.value.where == "partner.toml"
    assert key in caught.value.what
    assert "\n" not in caught.value.what
