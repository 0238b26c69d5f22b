import pytest

from addendum.errors import UsageError
from addendum.partner.papers import PaperKind
from addendum.partner.settings_file import read_partner_settings


def test_an_empty_file_settles_nothing() -> None:
    settings = read_partner_settings(b"")
    assert (settings.name, dict(settings.kinds)) == ("", {})


def test_a_name_and_kinds_are_taken_as_told() -> None:
    settings = read_partner_settings(b'name = "Acme Ltd"\n[papers]\n"a.pdf" = "terms"\n')
    assert settings.name == "Acme Ltd"
    assert dict(settings.kinds) == {"a.pdf": PaperKind.TERMS}


@pytest.mark.parametrize(
    "data", [b"name = ", b"\xff\xfe", b"colour = 1", b'[papers]\n"a" = "novel"', b"name = 1", b'papers = "a"']
)
def test_what_cannot_be_understood_is_refused_with_what_is_known(data: bytes) -> None:
    with pytest.raises(UsageError) as caught:
        read_partner_settings(data)
    assert caught.value.where == "partner.toml"
