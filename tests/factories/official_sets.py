"""An invented clause set, its fingerprints, and agreements it stands in: the published texts are not held here."""

from dataclasses import replace

from addendum.check.official.making import made
from addendum.check.official.prints import SetPrint
from addendum.model.agreement import Agreement, Provision, ProvisionKind

SOURCE = """
set: eu-2021-915
language: en
name: Model clauses of the Lighthouse Board
compared: yes
# SECTION I
# Clause 1 | Aim of these clauses
The keepers listed in Annex I have settled these clauses so that every letter handed over is kept dry and safe.
These clauses do not by themselves allow a letter to be carried across the open sea.
# Clause 2 | No alteration
The keepers promise not to alter these clauses, save for adding to the Annexes what is true of their own harbour.
# Clause 3 - Optional | Later keepers
Another keeper may join these clauses at any time by filling in the Annexes and signing Annex I before two witnesses.
# SECTION II | DUTIES
# Clause 4 | Handling of letters
# 4.1. | Orders
The keeper shall open a letter only on written orders of its sender, unless harbour law obliges it to do so.
In that case the keeper tells the sender beforehand which harbour rule asks for the opening of the letter.
# 4.2. | Helpers
"""
SOURCE += (
    "{OPTION 1: EACH BY NAME: }{1:The keeper shall not hire a helper for the letters without the written consent of "
    "the sender, asked for at least {_:[STATE THE PERIOD]} before the helper begins.}{ OPTION 2: BY A LIST: }{2:The "
    "keeper may hire the helpers on an agreed list and shall announce every change at least {_:[STATE THE PERIOD]} "
    "ahead, so that the sender can object in time.}"
)
SOURCE += """
Where a helper is hired, the keeper shall bind the helper by a contract to the same duties as these clauses hold.
# Clause 5 | Loss of letters
The keeper shall report every loss of a letter to its sender without delay after the keeper has noticed the loss.
Such a report states what was lost, which senders are touched{?: and whether the board was told}, and what was done.
# Clause 6 | End of the service
At the end of the service the keeper shall, as the sender chooses, burn or hand back all letters and every copy left.
! This clause is explained at length in the harbour book of the third year of the Board.
& ANNEX I | List of keepers
> Sender(s):
> Keeper(s):
& ANNEX II | Description of the letters
> Kinds of letters
> Duration of the keeping
< Explanatory note: describe the letters in plain words and not in a general way.
& ANNEX III | List of helpers | 4.2=1
"""
PRINTS = made(SOURCE)
_HEADINGS = [line for line in SOURCE.splitlines() if line.startswith(("set:", "language:", "name:", "# "))]
TITLES = made("compared: titles\n" + "\n".join(_HEADINGS))
"""The same set, known by its titles alone."""
BY_LIST = (
    "(a) The keeper may hire the helpers on an agreed list and shall announce every change at least thirty days ahead, "
    "so that the sender can object in time."
)
BY_NAME = (
    "(a) The keeper shall not hire a helper for the letters without the written consent of the sender, asked for at "
    "least one month before the helper begins."
)
_BEFORE = """
# SECTION I
# Clause 1
# Aim of these clauses
The keepers listed in Annex I have settled these clauses so that every letter handed over is kept dry and safe.
These clauses do not by themselves allow a letter to be carried across the open sea.
# Clause 2
# No alteration
The keepers promise not to alter these clauses, save for adding to the Annexes what is true of their own harbour.
# SECTION II
# DUTIES
# Clause 4
# Handling of letters
# 4.1. Orders
(a) The keeper shall open a letter only on written orders of its sender, unless harbour law obliges it to do so.
(b) In that case the keeper tells the sender beforehand which harbour rule asks for the opening of the letter.
# 4.2. Helpers
"""
_AFTER = """
(b) Where a helper is hired, the keeper shall bind the helper by a contract to the same duties as these clauses hold.
# Clause 5
# Loss of letters
The keeper shall report every loss of a letter to its sender without delay after the keeper has noticed the loss.
Such a report states what was lost, which senders are touched, and what was done.
# Clause 6
# End of the service
At the end of the service the keeper shall, as the sender chooses, burn or hand back all letters and every copy left.
"""
CLAUSES = (*_BEFORE.strip().splitlines(), BY_LIST, *_AFTER.strip().splitlines())
ANNEXES = (
    "# ANNEX I",
    "# List of keepers",
    "Sender(s):",
    "Nordmark Foods Ltd, Quay 4, Port Ellery",
    "Keeper(s):",
    "Tessaly Lamps BV, Pier 9, Port Ellery",
    "# ANNEX II",
    "# Description of the letters",
    "Kinds of letters",
    "Invoices and love letters",
    "Duration of the keeping",
    "Three winters",
)
FRAME = (
    "# 1. Scope",
    "The Supplier keeps the archive of the Customer at its own cost and with due care.",
    "# 2. Fees",
    "The Customer pays the Supplier each month in arrears against a written invoice.",
)


def official(*texts: str, language: str = "en") -> Agreement:
    """One provision per text, "# ..." a heading."""
    provisions = tuple(
        Provision(
            f"body/{number}",
            text.removeprefix("# "),
            ProvisionKind.HEADING if text.startswith("# ") else ProvisionKind.TEXT,
            paragraph=number,
        )
        for number, text in enumerate(texts, 1)
    )
    return Agreement("made.docx", "0" * 64, "docx", "Clauses", language, provisions)


def changed(texts: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    """Return the texts with words replaced in the one that has them."""
    assert any(old in text for text in texts)
    return tuple(text.replace(old, new) for text in texts)


def uncompared() -> SetPrint:
    """Return the set as one whose words are not told apart."""
    return replace(PRINTS, is_compared=False)
