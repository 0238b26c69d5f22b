"""What goes out: each module writes one format and returns its bytes."""
