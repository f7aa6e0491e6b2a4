"""The command line: one command a file, each a thin layer over the engine."""

from __future__ import annotations

import sys

from flaskcompat.errors import FlaskcompatError


def run() -> int:
    """Run the command line; return its exit status (0: clean, 1: findings, 2: the job could not be done)."""
    from flaskcompat.cli.app import build

    for stream in (sys.stdout, sys.stderr):
        # A report in an ASCII locale shall come out with escapes rather than end in a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = build(sys.argv[1] if len(sys.argv) > 1 else "")()
    except FlaskcompatError as error:
        print(f"flaskcompat: {_printable(str(error))}", file=sys.stderr)  # noqa: T201
        return 2
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 2
    except BrokenPipeError:
        if sys.stderr is not None:
            sys.stderr.close()
        return 2
    except Exception:
        # Status 1 would read as findings; the traceback is for the report of the bug.
        import traceback

        traceback.print_exc()
        return 2
    return status if isinstance(status, int) else 0


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() or char == "\n" else repr(char)[1:-1] for char in text)
