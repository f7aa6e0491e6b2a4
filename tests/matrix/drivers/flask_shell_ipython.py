"""The `shell` command, which runs one line."""

from __future__ import annotations

import os


def load():
    import flask_shell_ipython  # noqa: F401


def setup(app):
    from flask_shell_ipython import shell

    os.environ["IPYTHONDIR"] = os.getcwd()
    return shell


def request(app, client, made):
    answer = app.test_cli_runner().invoke(made, ["-c", "open('ran', 'w').close()"])
    if answer.exception and not isinstance(answer.exception, SystemExit):
        raise answer.exception
    assert os.path.exists("ran"), answer.output
