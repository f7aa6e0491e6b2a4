"""Runs a driver, or the features of the stack, in the environment that `sys.path` makes."""

from __future__ import annotations

import importlib.util
import os
import sys
import traceback

FOLDERS = ("templates", "static")
PAGE = "<b>{{ value }}</b>"
APPLICATION = "smoke_application"


def run(job):
    """How a job ends: its stage (`ok` at the end), the exception, and its last line in a distribution."""
    fill(job["home"])
    places = Places(job["folders"], job.get("driver", ""))
    if not job.get("driver"):
        return run_features(places, job)
    stage = "stack"
    try:
        plain_page()
        stage = "import"
        driver = module_at(job["driver"])
        driver.load()
        stage = "init"
        app = application()
        for path in job.get("first", ()):
            other = module_at(path)
            app.config.update(getattr(other, "CONFIG", {}))
            other.setup(app)
        app.config.update(getattr(driver, "CONFIG", {}))
        made = driver.setup(app)
        stage = "request"
        driver.request(app, app.test_client(), made)
        response = app.test_client().get("/")
        assert response.status_code < 500, response.status_code
    except BaseException as error:
        return dict(places.told(error, job.get("trace")), stage=stage)
    return {"stage": "ok", "error": "", "message": "", "place": ""}


def run_features(places, job):
    """The features that fail, each with its exception, in the order in which they run."""
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))
    import features

    failed = {}
    for feature in features.FEATURES:
        if job.get("only") and feature.__name__ not in job["only"]:
            continue
        try:
            feature()
        except features.NotHereError:
            continue
        except BaseException as error:
            failed[feature.__name__] = places.told(error, job.get("trace"))
            if feature.__name__ == "import_flask" or type(error).__name__ == "OutOfTime":
                break
    if not failed:
        return {"stage": "ok", "error": "", "message": "", "place": "", "features": {}}
    return dict(next(iter(failed.values())), stage="stack", features=failed)


def fill(home):
    """Give the folder of an application its templates, static files, and module."""
    for name in FOLDERS:
        os.makedirs(os.path.join(home, name), exist_ok=True)
    write(home, "templates/page.html", PAGE)
    write(home, "static/a.txt", "hello static\n")
    write(home, "settings_file.py", "A = 1\n")
    write(home, APPLICATION + ".py", HELLO)


HELLO = """
import click
from flask import Flask

app = Flask(__name__)


@app.cli.command("hello")
@click.argument("name")
def hello(name):
    click.echo("hello " + name)
"""


def write(home, name, text):
    with open(os.path.join(home, name), "w") as stream:
        stream.write(text)


def application(**config):
    """A Flask application with an index page, whose import name and root exist."""
    from flask import Flask

    app = Flask(APPLICATION, root_path=os.getcwd(), template_folder="templates", static_folder="static")
    app.config.update({"SECRET_KEY": "secret", "TESTING": True})
    app.config.update(config)
    app.add_url_rule("/", "index", lambda: "index")
    return app


def plain_page():
    """A page of an application without any extension, as the test client and as a server get it."""
    app = application()
    assert app.test_client().get("/").data == b"index"


def module_at(path):
    """The module in a file, wherever that is."""
    name = "driver_of_" + os.path.splitext(os.path.basename(path))[0]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


class Places:
    """Tells of an exception where in the installed distributions, or else in the driver, it was raised."""

    def __init__(self, folders, driver):
        self.folders = [os.path.join(folder, "") for folder in folders]
        self.driver = driver

    def told(self, error, trace):
        """The type, text and last place of an exception, as plain values."""
        answer = {"error": type(error).__name__, "message": text_of(error), "place": self.last(error)}
        if trace:
            lines = traceback.format_exception(type(error), error, error.__traceback__)
            answer["trace"] = "".join(lines)[-20000:]
        return answer

    def last(self, error):
        """`flask_login/utils.py:13`, or `driver:31` where only the driver is on the way."""
        found, walker = "", error.__traceback__
        while walker is not None:
            name, line = walker.tb_frame.f_code.co_filename, walker.tb_lineno
            for folder in self.folders:
                if name.startswith(folder):
                    found = f"{name[len(folder) :]}:{line}"
            if name == self.driver and (not found or found.startswith("driver:")):
                found = f"driver:{line}"
            walker = walker.tb_next
        return found


def text_of(error):
    """The text of an exception on one line, without the paths of this run."""
    try:
        text = str(error)
    except Exception:
        text = "(no text)"
    return " ".join(text.split())[:200]
