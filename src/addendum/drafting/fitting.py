"""Fit words of ours into a text: spaces, full stops and the place of a sentence."""

_CLOSES = ".!?"
_BEFORE_A_SENTENCE = (".", "!", "?", ";", ":", ",", "”", '"', ")", " and", " or")
_BEFORE_NO_SPACE = ",.;:)!?”’"
_FEWEST_WORDS = 15
_OPENS = "([“‘"


def fitted(text: str, place: int, words: str) -> tuple[str, int]:
    """Return the words with the spaces they need at the place, and the place itself: no word glued, no double space."""
    words = words.strip()
    joins = words[0] in _BEFORE_NO_SPACE
    while joins and place and text[place - 1] == " ":
        place -= 1
    before, after = text[:place], text[place:]
    if words.startswith(", ") and after[:1] == " " and after[1:2].isalpha():
        return words.rstrip(",") + ",", place
    spaced = not before or before[-1].isspace() or before[-1] in _OPENS
    tail = " " if after[:1].isalnum() or (after and after[0] in _OPENS) else ""
    return ("" if spaced or joins else " ") + words + tail, place


def as_sentence(text: str, sentence: str) -> tuple[str, int] | None:
    """Return the sentence with what joins it to the end of the text, and where.

    None behind an item that runs on, behind a note in square brackets, and behind a few words without a stop, as of a
    heading or an entry of a list or table.
    """
    end = len(text.rstrip())
    body = text[:end]
    sentence = sentence.strip()
    if not body or body[-1] in ";,:]" or body.endswith((" and", " or")):
        return None
    inner = body.rstrip('”"’)')
    closed = inner[-1:] in _CLOSES
    if not closed and len(body.split()) < _FEWEST_WORDS:
        return None
    return (" " if closed else ". ") + sentence, end


def whole_sentence(text: str, spans: tuple[tuple[int, int, int], ...], place: tuple[int, int]) -> tuple[int, int]:
    """Return the sentence (trimmed offsets) of the text that the place lies in; several if it reaches over several."""
    inside = [(start, end) for start, end, _ in spans if start < place[1] and place[0] < end]
    start, end = (inside[0][0], inside[-1][1]) if inside else place
    # a bracketed figure ("within ten (10) days") may look like the mark of an item
    while start > 0 and not text[:start].rstrip().endswith(_BEFORE_A_SENTENCE):
        start = max((a for a, b, _ in spans if b <= start), default=0)
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
