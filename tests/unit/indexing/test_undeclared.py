from __future__ import annotations

from flaskcompat.index.modules import Modules
from flaskcompat.indexing.undeclared import Asked, asked_of, reduced
from flaskcompat.model.need import Need

PROVIDERS = {"six": "six", "pytz": "pytz", "yaml": "pyyaml", "ext": "ext"}
MODULES = Modules({name: {distribution: ""} for name, distribution in PROVIDERS.items()})


def asked(text: str, *requires: str, **files: str) -> Asked:
    others = {f"{path.replace('__', '/')}.py": code for path, code in files.items()}
    return asked_of("ext", {"ext/__init__.py": text, **others}, requires, MODULES)


def test_known_modules_whose_distribution_is_not_declared() -> None:
    text = "import six, sys\nfrom yaml.nodes import Node\nimport unheard\nfrom ext import x"
    assert asked(text).others == {"six", "yaml"}
    assert asked(text, "PyYAML", "requests; extra == 'more'").others == {"six"}
    assert asked(text, "six", "fork-of-yaml").others == frozenset()
    files = {"ext/__init__.py": text}
    assert asked_of("ext", files, ["six", "fork-of-yaml"], MODULES, ["fork-of-yaml"]).others == {"yaml"}
    assert asked(text, 'six; extra == "compat"', 'pyyaml; python_version < "3.9"').others == {"six"}


def test_only_what_modules_import_themselves_is_asked_about() -> None:
    assert asked("def f():\n    import six").others == frozenset()
    assert asked("try:\n    import six\nexcept ImportError:\n    import pytz").others == {"six", "pytz"}
    assert asked("", ext__tests__x="import six").others == frozenset()
    assert asked("import six\nprint 'Python 2'") == Asked(frozenset(), frozenset())


def test_modules_of_its_own_that_are_not_there() -> None:
    text = "from ._version import x\nfrom .there import y\nimport ext.folder.part\nfrom . import z"
    found = asked(text, ext__there="", ext__folder__part="from ..gone import x\nfrom ..scripts import y")
    assert found.own == {"ext._version", "ext.gone", "ext.scripts"}
    assert asked("import sys\nsys.modules['ext.a'] = sys\nfrom ext.a import b").own == frozenset()
    assert asked("from .scripts import y", ext__scripts="").own == frozenset()


def need(*names: str, stage: str = "import", certain: bool = True, kind: str = "name") -> Need:
    return Need(names, kind, "", stage, "", certain, "ext/core.py:3")  # type: ignore[arg-type]


def test_of_a_module_that_is_not_indexed_only_the_first_need_counts() -> None:
    what = Asked(frozenset({"six", "pytz"}), frozenset({"ext._version"}))
    first = need("six.moves.urllib", stage="init")
    needs = [need("six.a", certain=False), first, need("six.b", stage="request"), need("flask.g")]
    assert reduced(needs, what, frozenset({"flask"})) == [need("flask.g"), first._replace(names=("six",))]
    both = [need("pytz.gae", "pytz.utc"), need("six.moves.json", "json.loads")]
    assert [each.names for each in reduced(both, what, frozenset({"json"}))] == [
        ("pytz",),
        ("six", "json.loads"),
    ]
    assert reduced([need("six.f", kind="parameter")], what, frozenset()) == []
    assert reduced([need("ext._version")], what, frozenset()) == [need("ext._version", kind="own")]
