"""Features of the command line: the `flask` command, commands of an application, and the test runner."""

from __future__ import annotations

import io
import os
import sys

from features import feature, holds, only_since, same
from run import APPLICATION, application


@feature
def import_commands():
    import flask.cli  # noqa: F401


@feature
def runner_of_tests():
    import click

    only_since("1.0")
    app = application()

    @app.cli.command("hi")
    @click.argument("n")
    @click.option("--c", type=click.Choice(["a", "b"]), default="a")
    @click.option("--i", type=int, default=3)
    @click.option("--f/--nf")
    def hi(n, c, i, f):
        click.echo(f"hi {n} {c} {i} {f}")

    runner = app.test_cli_runner()
    for arguments, wanted in ((["hi", "x", "--c", "b"], "hi x b 3 False"), (["hi", "y"], "hi y a 3")):
        result = runner.invoke(args=arguments)
        if result.exception:
            raise result.exception
        holds(result.output, wanted)
    holds(runner.invoke(hi, ["y"]).output, "hi y a 3")


@feature
def command_with_context():
    import click
    from flask import current_app
    from flask.cli import with_appcontext

    only_since("1.0")
    app = application()

    @click.command()
    @with_appcontext
    def name():
        click.echo(current_app.name)

    app.cli.add_command(name)
    result = app.test_cli_runner().invoke(args=["name"])
    if result.exception:
        raise result.exception
    same(result.output, APPLICATION + "\n")


def flask_command(*arguments):
    """Run the `flask` command in this process and return what it prints; raise where its status is not 0."""
    import flask.cli

    kept = sys.argv, sys.stdout, sys.stderr
    os.environ["FLASK_APP"] = APPLICATION + ".py"
    sys.argv = ["flask", *arguments]
    printed = sys.stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    errors = sys.stderr = io.StringIO()
    status = 0
    try:
        flask.cli.main()
    except SystemExit as end:
        status = end.code
    finally:
        sys.argv, sys.stdout, sys.stderr = kept
    printed.flush()
    text = printed.buffer.getvalue().decode()
    if status not in (0, None):
        raise AssertionError(f"status {status}: {text[-200:]} {errors.getvalue()[-300:]}")
    return text


@feature
def flask_version():
    holds(flask_command("--version"), "Flask")


@feature
def flask_routes():
    only_since("1.0")
    holds(flask_command("routes"), "/static/<path:filename>")


@feature
def flask_help():
    holds(flask_command("--help"), "shell")


@feature
def flask_custom_command():
    holds(flask_command("hello", "q"), "hello q")


def served(*arguments):
    """What `flask run` hands to the development server, which is not started."""
    import flask.cli
    import werkzeug.serving

    calls = []

    def instead(*arguments, **options):
        calls.append(options)

    kept, werkzeug.serving.run_simple = werkzeug.serving.run_simple, instead
    if hasattr(flask.cli, "run_simple"):
        flask.cli.run_simple = instead
    try:
        flask_command("run", "--port", "5999", *arguments)
    finally:
        werkzeug.serving.run_simple = kept
    return calls


@feature
def flask_run():
    same(len(served("--no-reload")), 1)


@feature
def flask_run_threads():
    (options,) = served("--without-threads", "-h", "127.0.0.1")
    same(options.get("threaded"), False)


@feature
def flask_shell():
    import code

    calls = []
    kept, code.interact = code.interact, lambda *arguments, **options: calls.append(1)
    try:
        flask_command("shell")
    finally:
        code.interact = kept
    same(calls, [1])


@feature
def run_of_an_application():
    import werkzeug.serving

    calls = []
    kept = werkzeug.serving.run_simple, sys.stdout
    werkzeug.serving.run_simple, sys.stdout = lambda *arguments, **options: calls.append(1), io.StringIO()
    try:
        os.environ.pop("FLASK_RUN_FROM_CLI", None)
        application().run(port=0)
    finally:
        werkzeug.serving.run_simple, sys.stdout = kept
    same(calls, [1])
