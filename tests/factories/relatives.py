"""Invented agreements for families: long enough to be told apart, each sentence its own."""

import random
from collections.abc import Sequence
from dataclasses import replace

from addendum.api.profile import Profile, profile_of
from addendum.batch.relations import Member, member_of
from factories.reviews import agreement, provision, review

_WORDS = (
    "copper",
    "harbour",
    "lantern",
    "meadow",
    "orchard",
    "pebble",
    "quarry",
    "ribbon",
    "saddle",
    "thimble",
    "umbrella",
    "velvet",
    "walnut",
    "yarrow",
    "zephyr",
    "anchor",
    "basket",
    "candle",
    "dragon",
    "ember",
    "falcon",
    "garden",
    "hammer",
    "island",
    "jigsaw",
    "kettle",
    "ladder",
    "magnet",
    "needle",
    "oyster",
    "parcel",
)


def sentences(seed: int, count: int = 40) -> list[str]:
    """Sentences that no other seed gives."""
    chance = random.Random(seed)  # noqa: S311  invented words, not secrets
    return [f"{' '.join(chance.choices(_WORDS, k=chance.randint(8, 22)))}." for _ in range(count)]


def profile(
    texts: Sequence[str],
    *,
    kind: str = "agreement",
    language: str = "en",
    vendors: tuple[str, ...] = (),
    signed: bool = False,
) -> Profile:
    """The profile of an agreement with a provision for each text, numbered from 1."""
    of = agreement(*(provision(text, str(at), paragraph=at) for at, text in enumerate(texts, 1)), language=language)
    made = profile_of(replace(review(of=of), kind=kind))
    return replace(made, vendors=vendors, is_signed=signed)


def member(file: str, texts: Sequence[str], *, same_as: str = "", **told: object) -> Member:
    """One agreement of a batch; its papers lie under its own name."""
    return member_of(file, file, same_as, profile(texts, **told))  # type: ignore[arg-type]  # passed on as they came
