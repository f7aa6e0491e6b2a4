"""An application that compiles its templates ahead."""

import tempfile

from flask import Flask
from jinja2 import DictLoader, Environment

environment = Environment(loader=DictLoader({"a.html": "Hello"}))

app = Flask(__name__)


@app.route("/")
def index():
    with tempfile.TemporaryDirectory() as folder:
        environment.compile_templates(folder, zip=None, py_compile=True)  # expect: FLC315
    return "done"
