"""What a check of a partner finds, under the name that the checks know it by."""

from addendum.model.dossier import CheckFinding, Quote

__all__ = ["CheckFinding", "Quote"]
