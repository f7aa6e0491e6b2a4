"""Keywords that a dict brings into a call: what must stay silent first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flaskcompat.model.usage import Usage

Find = Callable[..., list[Usage]]

SILENT = {
    "put in later": "kw = {}\n    send_file(p, **kw)\n    kw['old'] = 1\n",
    "taken out again": "kw = {}\n    kw['old'] = 1\n    kw.pop('old')\n    send_file(p, **kw)\n",
    "taken out in passing": "kw = {}\n    kw['old'] = 1\n    x = kw.pop('old')\n    send_file(p, **kw)\n",
    "changed by another": "kw = {}\n    kw['old'] = 1\n    fix(kw)\n    send_file(p, **kw)\n",
    "deleted": "kw = {}\n    kw['old'] = 1\n    del kw['old']\n    send_file(p, **kw)\n",
    "another dict": "kw, x = {}, {}\n    x['old'] = 1\n    send_file(p, **kw)\n",
    "for some versions": (
        "kw = {}\n    if flask.__version__ < '2':\n        kw['old'] = 1\n    send_file(p, **kw)\n"
    ),
    "where it is asked for": (
        "kw = {}\n    if 'old' in takes:\n        kw['old'] = 1\n    send_file(p, **kw)\n"
    ),
    "bound twice": "kw = {}\n    kw['old'] = 1\n    kw = load()\n    send_file(p, **kw)\n",
    "a key that only running tells": "kw = {}\n    kw[old] = 1\n    send_file(p, **kw)\n",
    "what a function makes": "kw = load()\n    kw['old'] = 1\n    send_file(p, **kw)\n",
}


@pytest.mark.parametrize("code", SILENT.values(), ids=SILENT.keys())
def test_what_may_not_be_in_it_is_not_told(code: str, usages: Find) -> None:
    text = f"import flask\nfrom flask import send_file\ndef f(p, takes):\n    {code}"
    assert not [one for one in usages(text, "flask.send_file", "call") if "old" in one.keywords]


FOUND = {
    "put in": "kw = {}\n    kw['old'] = 1\n    send_file(p, **kw)\n",
    "put in under a condition": "kw = {'a': 1}\n    if p:\n        kw['old'] = 1\n    send_file(p, **kw)\n",
    "update by keyword": "kw = {}\n    kw.update(old=1)\n    send_file(p, **kw)\n",
    "update by dict": "kw = dict()\n    kw.update({'old': 1})\n    send_file(p, **kw)\n",
    "setdefault": "kw = {}\n    kw.setdefault('old', 1)\n    send_file(p, **kw)\n",
    "read between": "kw = {}\n    kw['old'] = 1\n    print(kw['old'], 'x' in kw)\n    send_file(p, **kw)\n",
    "the function's own": "more['old'] = 1\n    send_file(p, **more)\n",
    "written down": "kw = {'old': 1}\n    send_file(p, **kw)\n",
    "there": "send_file(p, **{'old': 1})\n",
}


@pytest.mark.parametrize("code", FOUND.values(), ids=FOUND.keys())
def test_what_is_put_into_it_is_told_where_that_is_done(code: str, usages: Find) -> None:
    text = f"import flask\nfrom flask import send_file\ndef f(p, **more):\n    {code}"
    found = [one for one in usages(text, "flask.send_file", "call") if "old" in one.keywords]
    assert len(found) == 1
    line = next((line for key, line, _ in found[0].places if key == "old"), found[0].line)
    assert "old" in text.splitlines()[line - 1]
