"""Proves that a redline is what it claims to be, whoever wrote it."""
