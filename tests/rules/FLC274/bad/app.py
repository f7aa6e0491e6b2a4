"""An application that anybody may search."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField

app = Flask(__name__)
app.config["SECRET_KEY"] = "3ad7c85f9bd9f8a0a4c8"


class SearchForm(FlaskForm):
    words = StringField()


@app.route("/", methods=["POST"])
def search():
    form = SearchForm(csrf_enabled=False)  # expect: FLC274
    return (form.words.data, 200) if form.validate_on_submit() else ("refused", 400)
