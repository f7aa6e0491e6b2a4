"""The command line's entry point."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    # A run is short and builds far more than it throws away: collecting garbage on the way only costs.
    import gc

    gc.disable()
    from flaskcompat.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
