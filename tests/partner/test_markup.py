import pytest

from addendum.partner.markup import is_template, leaves_words_open

READ = [
    "",
    "<p>Plain</p>",
    '<input value="{{ id }}">',
    "<input {% if news %}checked{% endif %}>",
    "{% extends 'page' %}<p>Plain</p>{% block a %}x{% endblock %}",
    "{{ if .News }}<p>a</p>{{ end }}",
    "<?php if ($a): ?><p>a</p><?php endif; ?>",
    "<% if a %><p>a</p><% end %>",
]
OPEN = [
    "<p>{{ legal }}</p>",
    "<p><?= $legal ?></p>",
    "<p><?php echo $legal; ?></p>",
    "<label>{{ L.T 'public.sub' }}</label>",
    "<p><%= legal %></p>",
    "<p>Before {{ legal }} and behind</p>",
]


@pytest.mark.parametrize("source", READ)
def test_a_page_whose_words_stand_in_its_source_leaves_none_open(source: str) -> None:
    assert not leaves_words_open(source)


@pytest.mark.parametrize("source", OPEN)
def test_words_that_a_template_fills_in_are_not_in_the_source(source: str) -> None:
    assert leaves_words_open(source)


@pytest.mark.parametrize("source", READ)
def test_a_source_with_tags_of_a_template_system_is_no_page_yet(source: str) -> None:
    assert is_template(source) is any(sign in source for sign in ("{{", "{%", "<?", "<%"))
