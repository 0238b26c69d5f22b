"""Which language a text is in, told by its most frequent small words."""

from collections import Counter

from addendum.matching.text import words_of

UNKNOWN = "und"

# The most frequent function words of each language. Languages that are not judged are here so that they are not
# taken for one that is.
_SMALL_WORDS = {
    "en": "the of and to in for by or any with that this shall be is as on not are such from",
    "de": "der die das und des den dem zu von in ist mit für auf nicht oder werden wird eine durch sich bei nach im",
    "fr": "le la les des du et de à en dans pour par que qui est sont une aux sur ou au ne pas ce cette",
    "es": "el la los las del de y que en para por con se no una un al su como o lo sus este esta",
    "it": "il la le gli dei del della di e che in per con non una un al alla nel sono si o dal delle è",
    "nl": "de het een van en in te dat die voor met op is niet zijn door of aan om wordt deze bij worden ten",
    "da": "og i at det en den til er som på af for med der de ikke skal ved et eller kan har om fra efter",
    "sv": "och i att det en den till är som på av för med de inte skall ska vid ett eller kan har om från",
    "no": "og i å det en den til er som på av for med de ikke skal ved et eller kan har om fra etter",
    "pt": "o a os as do da de e que em para por com não uma um ao à se dos das no na ou são",
    "pl": "i w na z do nie się o że jest przez dla oraz lub od po za ich tym jako przy",
    "cs": "a v na se je že o s z do pro nebo k jsou od za při podle není které jako",
    "fi": "ja on ei tai se että ovat kun sekä mukaan jos joka niin kuin voi myös olla",
}
_TABLE = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_SAMPLE = 20000
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.12
_CLEAR_SHARE = 0.05
_LEAD = 2.5
"""A text of headings and lists has few small words; they tell its language where no other's come near."""


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, or "und" where it cannot be told."""
    counts = Counter(words_of(text[:_SAMPLE]).words)
    total = counts.total()
    if total < _FEWEST_WORDS:
        return UNKNOWN
    shares = {language: sum(counts[word] for word in words) / total for language, words in _TABLE.items()}
    best, second = sorted(shares, key=lambda language: (shares[language], language), reverse=True)[:2]
    is_clear = shares[best] >= _CLEAR_SHARE and shares[best] >= _LEAD * shares[second]
    return best if is_clear or shares[best] >= _LEAST_SHARE else UNKNOWN
