"""Word's package format: parts, stories, numbering, styles, tracked changes and comments; nothing of law."""
