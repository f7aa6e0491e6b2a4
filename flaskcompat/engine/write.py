"""A file's text to a new one, all or nothing."""

from __future__ import annotations

import os
import tempfile

from flaskcompat.errors import UsageError


def replace_file(path: str, text: str) -> None:
    """Put text in the place of an existing file; who reads it meanwhile sees the old or the new one.

    A link stays a link: what it leads to is replaced. Raises `UsageError` where it cannot be written.
    """
    real = os.path.realpath(path)
    try:
        mode = os.stat(real).st_mode
        handle, temporary = tempfile.mkstemp(prefix=".flaskcompat-", dir=os.path.dirname(real))
        try:
            with open(handle, "w", encoding="utf-8") as stream:
                stream.write(text)
            os.chmod(temporary, mode & 0o7777)
            os.replace(temporary, real)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None
