from __future__ import annotations

import pytest

from flaskcompat.doctor.outputs import error_line, install_error, same

TRACEBACK = """Traceback (most recent call last):
  File "/tmp/x/1/copy/app.py", line 1, in <module>
    import flask
ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (/tmp/x/site-packages/werkzeug/urls.py)
"""
PYTEST = """
E   AttributeError: 'Flask' object has no attribute 'before_first_request'
=========================== short test summary info ============================
FAILED tests/test_app.py::test_one - AttributeError: 'Flask' object has no at...
1 failed in 0.12s
"""


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (TRACEBACK, "ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (urls.py)"),
        (PYTEST, "AttributeError: 'Flask' object has no attribute 'before_first_request'"),
        ("FAILED tests/test_a.py::test_b\n1 failed\n", "FAILED tests/test_a.py::test_b"),
        ("something\nwent wrong\n", "went wrong"),
        ("werkzeug.exceptions.BadRequestKeyError\n", "werkzeug.exceptions.BadRequestKeyError"),
        ("", ""),
    ],
)
def test_the_line_that_says_what_went_wrong(output: str, expected: str) -> None:
    assert error_line(output) == expected


def test_failures_are_the_same_whatever_the_folder_and_the_time() -> None:
    assert same(TRACEBACK, TRACEBACK.replace("/tmp/x", "/other").replace("line 1", "line 7"))
    assert same(PYTEST, PYTEST.replace("0.12s", "1.5s"))
    assert not same(TRACEBACK, PYTEST)
    assert not same(TRACEBACK, "something else\n")
    assert same("killed\n", "Killed\n")


def test_what_an_installer_says_is_told_from_a_word_on_and_without_its_chatter() -> None:
    assert install_error("error: No solution\n  because of x\n") == "error: No solution because of x"
    chatter = "warning: build_py: byte-compiling is disabled\n" * 40
    ending = "common.h:15:10: fatal error: lber.h: No such file\nhint: install a library for `python-ldap`\n"
    assert install_error(chatter + ending) == " ".join(ending.split())
    long = install_error("error: " + "abc " * 400)
    assert long.startswith("… abc ") and len(long) <= 602
    assert install_error(chatter).startswith("… ")
