"""`meets`: where a class of the project is used, a word stands too."""

from __future__ import annotations

from flaskcompat.matchers.facts import Code
from flaskcompat.model.usage import Usage


def meets(code: Code, usage: Usage, word: str) -> bool:
    """Whether a file that mentions the class which a method is of mentions the word too.

    Objects of a class are used in files that mention it. Where no file beside its own does, nobody can tell.
    """
    if not usage.target:
        return True
    files = {path for path, _ in code.mentions(usage.target)}
    return files <= {usage.path} or not files.isdisjoint(path for path, _ in code.mentions(word))
