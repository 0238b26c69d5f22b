"""Where a provision stands, in words for people: "9.2(a), page 4, paragraph 101"."""

from addendum.model.agreement import Agreement, Provision, ProvisionKind

_BRACKET = ("(", "[")
_LONGEST = 5


class Places:
    """The provisions of one agreement by path, with the words that lead to them."""

    def __init__(self, agreement: Agreement) -> None:
        self._by_path = {provision.at: provision for provision in agreement.provisions}

    def provision(self, at: str) -> Provision:
        """Return the provision at the path; KeyError if there is none."""
        return self._by_path[at]

    def label(self, provision: Provision) -> str:
        """Return the number a reader would cite: "9.2", "9.2(a)", or that of what it hangs under; may be empty."""
        number = provision.number.strip()
        own = number.rstrip(".")
        if own[:1].isdigit() and "." in own:
            return own
        parent = self._by_path.get(provision.parent)
        above = self.label(parent) if parent is not None else ""
        if not own or own.startswith(_BRACKET):
            return f"{above}{own}"
        return _under(above, own)

    def context(self, provision: Provision) -> str:
        """Return the table headers or the lead-in that a quotation needs to be understood; may be empty."""
        if provision.context:
            return provision.context
        parent = self._by_path.get(provision.parent)
        if parent is None or parent.kind not in (ProvisionKind.TEXT, ProvisionKind.ITEM):
            return ""
        return parent.text

    def words(self, at: str) -> str:
        """Return the place as people cite it: number, page if there is one, paragraph, story if not the body."""
        provision = self._by_path.get(at)
        if provision is None:
            return ""
        label = self.label(provision)
        parts = [f"no. {label}" if label else ""]
        parts.append(f"page {provision.page}" if provision.page is not None else "")
        parts.append(f"paragraph {provision.paragraph}")
        parts.append("" if provision.story == "body" else f"in {provision.story}")
        parts.append(_recognised(provision))
        return ", ".join(part for part in parts if part)


def _recognised(provision: Provision) -> str:
    """Return that the words were recognised, so that whoever quotes them looks at the page first."""
    if provision.recognised is None:
        return ""
    return f"read by OCR ({provision.recognised:.0%} sure)" if provision.recognised else "read by OCR"


def _under(above: str, own: str) -> str:
    """Return the label of what has a number of one part ("2", "b)") below a label: "6.2", "6(b)", "Article 6(2)"."""
    if not above or len(own) > _LONGEST or not own.rstrip(")").isalnum():
        return own
    return (
        f"{above}.{own}"
        if own.isdigit() and above[-1:].isdigit() and " " not in above
        else f"{above}({own.rstrip(')')})"
    )
