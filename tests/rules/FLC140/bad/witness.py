"""Fails where the flask command, told to debug by the environment, starts no reloader and no debugger."""

import io
import os
import sys

import flask.cli
import werkzeug.serving

started = []


def note_start(*arguments, **options):
    started.append((options["use_reloader"], options["use_debugger"]))


flask.cli.run_simple = werkzeug.serving.run_simple = note_start
os.environ.update(FLASK_DEBUG="1", FLASK_APP="app.py")
sys.argv = ["flask", "run"]
sys.stdout, kept = io.StringIO(), sys.stdout
try:
    flask.cli.main()
except SystemExit:
    pass
finally:
    sys.stdout = kept

if started != [(True, True)]:
    raise SystemExit(f"reloader and debugger: {started}")
