"""The command line's entry point."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    # A run is short and builds far more than it throws away: collecting garbage on the way only costs.
    import gc

    gc.disable()
    try:
        from flaskcompat.cli import run

        status = run()
    except KeyboardInterrupt:
        status = 130  # as a shell tells of it
    leave(status)


def leave(status: int) -> None:
    """End the process at once: taking a finished run apart object by object is time that a user waits."""
    import os

    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:  # closed by whoever started us
                stream.flush()
        except (OSError, ValueError):  # whoever reads the report is gone, or a stream is closed already
            status = 2 if stream is sys.stdout else status
    os._exit(status)


if __name__ == "__main__":
    main()
