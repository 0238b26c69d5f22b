"""Folders and many files: what to do, several at a time, and the matrix of all."""
