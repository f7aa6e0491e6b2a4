"""What another module of the project tells of versions guards what is done after asking it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]
FALLBACK = "try:\n    from flask import x\n    HAS_X = True\nexcept ImportError:\n    HAS_X = False\n"
VERSION = "from importlib.metadata import version\nOLD = version('flask') < '3'\n"
BODY = "    escape('x')\n"
HEAD = "from flask import escape\n"
GUARDED = {
    "an import": {"shop/compat.py": FALLBACK, "shop/a.py": "from .compat import HAS_X\nif HAS_X:\n"},
    "an import that is not there": {
        "shop/compat.py": FALLBACK,
        "shop/a.py": "from shop.compat import HAS_X as it\nif not it:\n",
    },
    "a version": {"shop/compat.py": VERSION, "shop/a.py": "from .compat import OLD\nif OLD:\n"},
    "an attribute of the module": {
        "shop/compat.py": VERSION,
        "shop/a.py": "from . import compat\nif compat.OLD:\n",
    },
    "an attribute of the module by its full name": {
        "shop/compat.py": VERSION,
        "shop/a.py": "import shop.compat as c\nif c.OLD and True:\n",
    },
    "handed on by the package": {
        "shop/__init__.py": "from .compat import HAS_X\n",
        "shop/compat.py": FALLBACK,
        "shop/a.py": "from shop import HAS_X\nif HAS_X:\n",
    },
    "a name that is None where it is not there": {
        "tests/helpers.py": (
            "try:\n    from flask import Blueprint\nexcept ImportError:\n    Blueprint = None\n"
        ),
        "tests/__init__.py": "",
        "tests/a.py": "from tests.helpers import Blueprint\nif not Blueprint:\n",
    },
    "a function": {
        "shop/compat.py": VERSION + "def has_two():\n    return version('flask') < '3'\n",
        "shop/a.py": "from .compat import has_two\nif has_two():\n",
    },
}
PLAIN = {
    "another library": {
        "shop/compat.py": FALLBACK.replace("flask", "pygments"),
        "shop/a.py": "from .compat import HAS_X\nif HAS_X:\n",
    },
    "a setting": {"shop/compat.py": "HAS_X = True\n", "shop/a.py": "from .compat import HAS_X\nif HAS_X:\n"},
    "a setting of a local module": {
        "shop/conf.py": "try:\n    from local import DEBUG\nexcept ImportError:\n    DEBUG = False\n",
        "shop/a.py": "from .conf import DEBUG\nif DEBUG:\n",
    },
    "another name of that module": {
        "shop/compat.py": FALLBACK + "DEBUG = True\n",
        "shop/a.py": "from .compat import DEBUG, HAS_X\nif DEBUG:\n",
    },
    "the same name of another module": {
        "shop/compat.py": FALLBACK,
        "shop/conf.py": "HAS_X = True\n",
        "shop/a.py": "from .conf import HAS_X\nif HAS_X:\n",
    },
    "modules that import each other": {
        "shop/compat.py": "from .other import HAS_X\n# ImportError\nHAS_Y = None\n",
        "shop/other.py": "from .compat import HAS_X\n",
        "shop/a.py": "from .other import HAS_X\nif HAS_X:\n",
    },
    "what cannot be read": {
        "shop/conf/__init__.py": "",
        "shop/a.py": "from .conf import HAS_X\nif HAS_X:\n",
        "shop/b.py": FALLBACK,
    },
    "a module of others": {"shop/compat.py": FALLBACK, "shop/a.py": "from that import HAS_X\nif HAS_X:\n"},
}


def _guarded(files: dict[str, str], usages: Find) -> list[bool]:
    inits = {"shop/__init__.py": ""} if any(path.startswith("shop/") for path in files) else {}
    ends = {path: HEAD + text + BODY if path.endswith("/a.py") else text for path, text in files.items()}
    return [one.guarded for one in usages({**inits, **ends}, "flask.escape", "call")]


@pytest.mark.parametrize("files", GUARDED.values(), ids=GUARDED)
def test_guarded_by_a_flag_of_another_module(files: dict[str, str], usages: Find) -> None:
    assert _guarded(files, usages) == [True]


@pytest.mark.parametrize("files", PLAIN.values(), ids=PLAIN)
def test_not_guarded_by_what_tells_nothing(files: dict[str, str], usages: Find) -> None:
    assert _guarded(files, usages) == [False]


def test_through_any_number_of_modules(usages: Find) -> None:
    files = {f"shop/m{n}.py": f"from .m{n + 1} import HAS_X\n" for n in range(2000)}
    files |= {"shop/m2000.py": FALLBACK, "shop/a.py": "from .m0 import HAS_X\nif HAS_X:\n"}
    assert _guarded(files, usages) == [False]


def test_too_many_names_are_no_flags(usages: Find) -> None:
    more = "if 0:\n" + "".join(f"    HAS_{n} = True\n" for n in range(600))
    files = {"shop/compat.py": FALLBACK + more, "shop/a.py": "from .compat import HAS_X\nif HAS_X:\n"}
    assert _guarded(files, usages) == [False]
