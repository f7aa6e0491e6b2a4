"""Names that no file binds and that one Python has by itself and another lacks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]

BOUND = {
    "assigned": "unicode = str\nunicode(1)",
    "assigned later": "def f():\n    return unicode(1)\nunicode = str",
    "assigned under a condition": "if x:\n    unicode = str\nunicode(1)",
    "assigned by a function": "def f():\n    global unicode\n    unicode = str\nunicode(1)",
    "imported": "from six import text_type as unicode\nunicode(1)",
    "imported under a try": "try:\n    from old import unicode\nexcept ImportError:\n    pass\nunicode(1)",
    "imported with a star": "from compat import *\nunicode(1)",
    "a parameter": "def f(file, *buffer, long=1, **reduce):\n    return file, buffer, long, reduce",
    "a parameter around": "def f(file):\n    def g():\n        return file\n    return g",
    "of a lambda": "key = lambda long, *file: long + file",
    "of a comprehension": "[long for long in x]\n{file: cmp for file, cmp in x}\n(long for (long, _) in x)",
    "a loop": "for file in x:\n    file()",
    "a with": "with open(x) as file, y as (long, cmp):\n    file(), long, cmp",
    "an exception": "try:\n    f()\nexcept ValueError as reduce:\n    print(reduce)",
    "a walrus": "if (file := f()):\n    file()",
    "a walrus in a comprehension": "any((file := y) for y in x)\nfile()",
    "a function": "def reduce(): ...\nreduce()",
    "a class": "class file: ...\nfile()",
    "of a class": "class A:\n    file = 1\n    name = file",
    "unpacked": "a, (file, *long) = x\nfile, long",
    "an attribute": "x.unicode(1), x.file.reduce",
    "a keyword": "f(file=1, unicode=True)",
    "a match": "match x:\n    case [file, *long]:\n        file, long",
    "a match of a dict": "match x:\n    case {'a': cmp, **reduce}:\n        cmp, reduce",
    "a match of a class": "match x:\n    case A(x=apply) as buffer:\n        apply, buffer",
    "a text": "x = 'unicode'",
    "an annotation alone": "file: int\nfile",
    "a nonlocal": "def f():\n    file = 1\n    def g():\n        nonlocal file\n        file += 1",
    "deleted": "file = 1\ndel file",
}

PROVIDED = {
    "a try": "try:\n    text = unicode\nexcept NameError:\n    text = str",
    "a wide try": "try:\n    input = raw_input\nexcept Exception:\n    pass",
    "a bare try": "try:\n    input = raw_input\nexcept:\n    pass",
    "several exceptions": "try:\n    unicode(1)\nexcept (NameError, UnicodeError):\n    pass",
    "what is done without a module": "try:\n    import urllib.parse\nexcept ImportError:\n    text = unicode",
    "a version": "import sys\nif sys.version_info[0] < 3:\n    text = unicode",
    "a version as text": "import sys\nif sys.version < '3':\n    text = unicode",
    "the first letter of a version": "import sys\nif sys.version[0] == '2':\n    text = unicode",
    "a version that begins so": "import sys\nif not sys.version.startswith('3'):\n    text = unicode",
    "a version of platform": "import platform\nif platform.python_version()[0] == '2':\n    text = unicode",
    "a version of six": "import six\ntext = unicode if six.PY2 else str",
    "a flag": "from flask._compat import PY2\nif PY2:\n    text = unicode",
    "a flag of its own": "import sys\nPY3 = sys.version_info[0] == 3\nif not PY3:\n    text = unicode",
    "a return": "import sys\ndef f():\n    if sys.version_info >= (3,):\n        return\n    unicode(1)",
    "types that are one": "if str is bytes:\n    text = unicode",
    "types that are equal": "if bytes == str:\n    text = unicode\nelse:\n    text = str",
    "a part of a condition": "import sys\nsys.version < '3' and not isinstance(x, unicode)",
    "a whole condition": "import sys\nif sys.version < '3' and x:\n    text = unicode",
    "a number by name": "PY_VERSION = 2\nif PY_VERSION == 2 and isinstance(x, unicode):\n    pass",
    "the other side of an or": "import six\nsix.PY3 or isinstance(x, unicode)",
    "the other side of an expression": "import six\ntext = str if six.PY3 else unicode",
    "a linter that is told so": "x = type(x) == unicode  # noqa: F821",
    "another linter": "x = unicode(x)  # type: ignore[name-defined]",
    "a look into the module": "import builtins\nif hasattr(builtins, 'unicode'):\n    text = unicode",
}


@pytest.mark.parametrize("code", BOUND.values(), ids=BOUND)
def test_what_a_file_binds_is_its_own(usages: Find, code: str) -> None:
    found = usages({"main.py": f"x = y = f = 1\n{code}\n", "compat.py": "unicode = str\n"})
    assert [one.name for one in found if one.name.startswith("builtins.")] == []


@pytest.mark.parametrize("code", PROVIDED.values(), ids=PROVIDED)
def test_what_is_provided_for_is_guarded(usages: Find, code: str) -> None:
    found = [one.guarded for one in usages(f"{code}\n") if one.name.startswith("builtins.")]
    assert found
    assert all(found)


def test_what_holds_one_is_no_further_use_of_it(usages: Find) -> None:
    compat = "try:\n    text = unicode\nexcept NameError:\n    text = str\n"
    files = {"compat.py": compat, "main.py": "from compat import text\ntext(1), isinstance(1, text)\n"}
    assert [one.path for one in usages(files) if one.name.startswith("builtins.")] == ["compat.py"]


def test_the_others_are_told(usages: Find) -> None:
    code = """\
    def f(x):  # noqa: C901
        try:
            return unicode(x), isinstance(x, (str, basestring))  # both
        except ValueError:
            raise StandardError
    class A:
        file = 1
        def g(self):
            return [file(each) for each in xrange(3)]
    """
    found = [(one.line, one.name, one.kind) for one in usages(code) if not one.guarded]
    assert sorted(found) == [
        (3, "builtins.basestring", "attribute"),
        (3, "builtins.unicode", "call"),
        (5, "builtins.StandardError", "attribute"),
        (9, "builtins.file", "call"),
        (9, "builtins.xrange", "call"),
    ]
