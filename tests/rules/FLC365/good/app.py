"""An application with a form."""

from flask import Flask
from wtforms import Form, StringField

app = Flask(__name__)


class Entry(Form):
    text = StringField("Text")


@app.route("/")
def index():
    return str(Entry().text())
