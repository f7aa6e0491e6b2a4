from __future__ import annotations

import pytest

from tests.unit.source.conftest import Find

ELSE = "try:\n    import flask\nexcept ImportError:\n    HAS_FLASK = False\nelse:\n    HAS_FLASK = True\n"
WITHIN = "try:\n    import flask\n    HAS_FLASK = True\nexcept ImportError:\n    HAS_FLASK = False\n"
NONE = "try:\n    import flask\nexcept ImportError:\n    flask = None\n"
USE = "flask.escape('x')\n"

PLAIN = {
    "a flag": ELSE + "if HAS_FLASK:\n    " + USE,
    "a flag beside the import": WITHIN + "if HAS_FLASK:\n    " + USE,
    "the module itself": NONE + "if flask:\n    " + USE,
    "the module is not None": NONE + "if flask is not None:\n    " + USE,
    "where it is absent there is an error": ELSE
    + f"def f():\n    if not HAS_FLASK:\n        raise E\n    {USE}",
    "where it is absent nothing is done": NONE
    + f"def f():\n    if flask is None:\n        return\n    {USE}",
    "the other side of a negation": ELSE + f"if not HAS_FLASK:\n    pass\nelse:\n    {USE}",
    "and something else": ELSE + f"if HAS_FLASK and x:\n    {USE}",
    "or something else, beyond": ELSE + f"def f():\n    if not HAS_FLASK or x:\n        return\n    {USE}",
    "one expression": ELSE + "x = HAS_FLASK and " + USE,
    "a conditional expression": NONE + "x = None if flask is None else " + USE,
    "a distribution whose names no index has": "import flask\n"
    + ELSE.replace("import flask", "import redis")
    + f"if HAS_FLASK:\n    {USE}",
    "a module that all releases have": ELSE.replace(
        "flask\nexcept", "flask\n    from flask import globals\nexcept"
    )
    + "if HAS_FLASK:\n    "
    + USE,
}
GUARDED = {
    "where it is absent": ELSE + f"import flask\nif not HAS_FLASK:\n    {USE}",
    "where it is None": NONE + f"if flask is None:\n    {USE}",
    "behind what is done where it is there": ELSE + f"def f():\n    if HAS_FLASK:\n        return\n    {USE}",
    "the other side of a conditional expression": NONE + "x = 1 if flask else " + USE,
    "a name that only some releases have": ELSE.replace(
        "import flask", "import flask\n    from flask import escape"
    )
    + "if HAS_FLASK:\n    "
    + USE,
    "a name is asked for too": ELSE.replace("import flask", "import flask\n    flask.escape")
    + "if HAS_FLASK:\n    "
    + USE,
    "another import in its place": WITHIN.replace("ImportError:", "ImportError:\n    import quart as flask")
    + "if HAS_FLASK:\n    "
    + USE,
    "a module that no index has": "import flask\n"
    + ELSE.replace("import flask", "import x_y")
    + f"if HAS_FLASK:\n    {USE}",
    "a module that Python 2 had": "import flask\n"
    + ELSE.replace("import flask", "import StringIO")
    + f"if HAS_FLASK:\n    {USE}",
    "a module in a distribution whose names no index has": "import flask\n"
    + ELSE.replace("import flask", "import redis.client")
    + f"if HAS_FLASK:\n    {USE}",
    "where such a distribution is absent": "import flask\n"
    + ELSE.replace("import flask", "import redis")
    + f"if not HAS_FLASK:\n    {USE}",
    "a module of Python": "import flask\n"
    + ELSE.replace("import flask", "import cgi")
    + f"if HAS_FLASK:\n    {USE}",
    "a release is asked for too": ELSE + f"if HAS_FLASK and flask.__version__ < '2':\n    {USE}",
    "one of two, one of which has another flag": ELSE
    + ELSE.replace("import flask", "from flask import escape").replace("HAS_FLASK", "HAS_OLD")
    + f"if HAS_FLASK and HAS_OLD:\n    {USE}",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_that_a_distribution_is_there_says_nothing_of_its_release(text: str, usages: Find) -> None:
    assert [one.guarded for one in usages({"shop/a.py": text}, "flask.escape", "call")] == [False]


@pytest.mark.parametrize("text", GUARDED.values(), ids=GUARDED)
def test_what_else_a_flag_may_tell_is_a_guard(text: str, usages: Find) -> None:
    assert [one.guarded for one in usages({"shop/a.py": text}, "flask.escape", "call")] in ([True], [])
