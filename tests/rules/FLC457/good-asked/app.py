"""An application with a form."""

from flask import Flask, render_template
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)
app.secret_key = b"only for this test: 4f2e91c0"


class Name(FlaskForm):
    name = StringField()


@app.route("/")
def index():
    return render_template("page.html", form=Name())
