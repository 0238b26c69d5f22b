"""A template of ours and what it shows in, one self-contained page that runs nothing foreign out."""

import base64
import hashlib
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from addendum.resources import folder
from addendum.writers.plain_text import visible

STYLE_FILE = "report.css"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalized,
    )


def render(template: str, *more_styles: str, **shown: object) -> str:
    """Return the page; ``style``, the common sheet and ``more_styles``, and its hash are given to every template."""
    style = "".join((folder("templates") / file).read_text(encoding="utf-8") for file in (STYLE_FILE, *more_styles))
    page = _environment().get_template(template)
    return page.render(style=Markup(style), style_hash=source_hash(style), **shown)  # noqa: S704  our own style sheet


def source_hash(text: str) -> str:
    """Return the hash by which a Content-Security-Policy lets exactly this style or script run."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _finalized(value: object) -> object:
    """Take invisible control characters out of every text shown."""
    return visible(value) if type(value) is str else value
