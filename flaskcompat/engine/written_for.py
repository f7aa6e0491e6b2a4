"""Code that only Python 2 runs, of projects that name no Python 3: it tells which one they are for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from flaskcompat.catalog import Catalog
from flaskcompat.engine.facts import metadata_from
from flaskcompat.engine.situation import Situation
from flaskcompat.matchers.apart import is_apart
from flaskcompat.matchers.versions import admits_python
from flaskcompat.model.inventory import Problem, PythonClaim
from flaskcompat.model.usage import Usage

TWO = "2.7"
"""The Python 2 that such code is judged for: the last one, which everybody had who had any."""

MODULES_OF_TWO = frozenset(
    """BaseHTTPServer ConfigParser Cookie HTMLParser Queue SimpleHTTPServer SocketServer StringIO __builtin__
    cPickle cStringIO cookielib htmlentitydefs httplib robotparser urllib2 urlparse xmlrpclib""".split()
)
"""Modules of the standard library of Python 2 that no Python 3 has and no distribution brings."""


def written_for_two(
    texts: Mapping[str, str],
    problems: Iterable[Problem],
    usages: Iterable[Usage],
    shown: Callable[[str], str],
) -> tuple[str, int] | None:
    """The first place in a package that Python 3 does not run and Python 2 does; none if other code needs 3.

    That is syntax, or a module that is imported whatever happens and no Python 3 has. A script beside the
    packages, a test or an example may be older than what the project runs on.
    """
    unread = [problem for problem in problems if _is_installed(problem.path, texts)]
    imports = [usage for usage in usages if _needs_module_of_two(usage, texts)]
    if not unread and not imports:
        return None
    from flaskcompat.source.old_syntax import is_of_two, knows_three, needs_three

    places = [
        (problem.path, problem.line) for problem in unread if is_of_two(texts[problem.path], problem.line)
    ]
    if not places and not any(knows_three(text) for text in texts.values()):
        places = [(usage.path, usage.line) for usage in imports]
    if not places or any(needs_three(text) for text in texts.values()):
        return None
    path, line = min(places)
    return shown(path), line


def _needs_module_of_two(usage: Usage, texts: Mapping[str, str]) -> bool:
    """Whether importing this module of the project imports one that only Python 2 has."""
    module = usage.name.partition(".")[0]
    if usage.kind != "import" or module not in MODULES_OF_TWO or usage.guarded or usage.scopes:
        return False
    if not _is_installed(usage.path, texts) or any(f"/{path}".endswith(f"/{module}.py") for path in texts):
        return False
    # What is indented stands under a condition: `if sys.version_info < (3,)`, or one that nobody can tell.
    return not texts[usage.path].splitlines()[usage.line - 1][:1].isspace()


def _is_installed(path: str, texts: Mapping[str, str]) -> bool:
    """Whether a file is in a package, or is a module that `setup.py` names, and not for tests alone."""
    if path not in texts or is_apart(path):
        return False
    folder, slash, name = path.rpartition("/")
    if slash:
        return f"{folder}/__init__.py" in texts
    modules = texts.get("setup.py", "").partition("py_modules")[2][:200]
    return re.search(rf"['\"]{re.escape(name[:-3])}['\"]", modules) is not None


def claim_of(place: tuple[str, int]) -> PythonClaim:
    """What the code says of its Python."""
    return PythonClaim(f"=={TWO}.*", "used", *place)


def problem_of(place: tuple[str, int]) -> Problem:
    """What tells readers of a report why it speaks of so old releases."""
    return Problem(*place, f"only Python 2 runs this, and no Python 3 is named: judged for Python {TWO}")


def runs_on_two(situations: Iterable[Situation], catalog: Catalog) -> bool:
    """Whether all that is installed can be on Python 2: else the project left that behind."""
    lookup = metadata_from(catalog)
    for situation in situations:
        if situation.conflict or situation.environment.python != TWO:
            return False
        for entry in situation.environment.distributions:
            found = lookup(entry.name, entry.version)
            if found and found.requires_python and not admits_python(found.requires_python, TWO):
                return False
    return True
