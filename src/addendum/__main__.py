"""``python -m addendum``: the same as the console command."""

from addendum.cli import main

if __name__ == "__main__":
    main()
