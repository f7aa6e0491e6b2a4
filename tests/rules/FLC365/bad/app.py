"""An application with a form."""

from flask import Flask
from wtforms import Form, TextField  # expect: FLC365

app = Flask(__name__)


class Entry(Form):
    text = TextField("Text")  # expect: FLC365


@app.route("/")
def index():
    return str(Entry().text())
