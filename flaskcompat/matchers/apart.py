"""Files that no production runs: tests, examples, documentation, CI and templates of env files.

Advice on production code is false in them, and in what is there for development alone. What counts are names
alone: the parts of a file's path inside its project, the last part of the project's own folder, the words of
the file's name, and for development those of the class or function around.
"""

from __future__ import annotations

import re
from functools import lru_cache

FOLDERS = frozenset(
    "test tests testing unittest unittests test_suite testsuite e2e fixtures testdata conftest "
    "example examples sample samples demo demos doc docs documentation tutorial tutorials "
    "benchmark benchmarks .github .gitlab .circleci".split()
)
"""Parts of a path: everything below such a folder stands apart, and below `*_test`, `*-tests`, `test_*`."""

WORDS = frozenset("test tests testing e2e ci example examples sample template dist demo".split())
"""Words of the name of a file that is no Python: `.env.example`, `docker-compose.test.yml`."""

DEVELOPMENT = frozenset(
    "test tests testing tester unittest dev devel develop developer development debug debugging local "
    "localhost ci e2e example demo sample override fake mock dummy fixture bench playground".split()
)
"""Words of a class, function or file that is there for development: `DevConfig`, `settings_local.py`."""

_FOLDER = re.compile(r"(?:tests?[_-].+|.+[_-](?:tests?|examples?|demos?))", re.IGNORECASE)
_PYTHON = re.compile(
    r"(?:test_.*|.*_tests?|tests?|testing|conftest|.*_testing|(?:.*_)?(?:examples?|samples?|demo)|noxfile"
    r"|(?:examples?|samples?|demo)_.*)\.py",
    re.IGNORECASE,
)
_OTHER = frozenset(
    {"tox.ini", "pytest.ini", ".gitlab-ci.yml", "bitbucket-pipelines.yml", "azure-pipelines.yml"}
)
_SEPARATORS = re.compile(r"[._-]+")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


@lru_cache(maxsize=65536)
def is_apart(path: str, folder: str = "") -> bool:
    """Whether the file at a POSIX path serves tests, examples or documentation of the project in `folder`."""
    own = folder.rstrip("/")
    inner = path[len(own) + 1 :] if own and path.startswith(f"{own}/") else path
    *parts, name = [own.rpartition("/")[2], *inner.split("/")]
    if any(part.lower() in FOLDERS or _FOLDER.fullmatch(part) for part in parts):
        return True
    if name.endswith(".py"):
        return _PYTHON.fullmatch(name) is not None
    return name in _OTHER or not WORDS.isdisjoint(_SEPARATORS.split(name.lower()))


@lru_cache(maxsize=65536)
def is_for_development(path: str, folder: str = "", owner: str = "") -> bool:
    """Whether a setting serves development or tests, told by its file and by what encloses it there."""
    inner = path[len(folder) :] if folder and path.startswith(folder) else path
    words = {word.lower() for word in _WORD.findall(f"{owner} {inner}")}
    return not DEVELOPMENT.isdisjoint(words) or is_apart(path, folder)
