"""Titles of requirements inside a sentence."""


def in_sentence(title: str) -> str:
    """Return the title with a small first letter, unless its second letter shows that it begins with an abbreviation.

    "Right of access" becomes "right of access", "EU/UK representative" stays.
    """
    second = next((letter for letter in title[1:] if letter.isalpha()), "")
    return f"{title[:1].lower()}{title[1:]}" if second.islower() else title
