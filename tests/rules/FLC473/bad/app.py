"""A shop that answers questions, and keeps its pages for a minute."""

import secrets

from flask import Flask
from flask_caching import Cache
from flask_wtf import FlaskForm

app = Flask(__name__)
app.secret_key = secrets.token_hex()
cache = Cache(app, config={"CACHE_TYPE": "SimpleCache"})


class Question(FlaskForm):
    pass


@app.route("/ask")
@cache.cached(timeout=60)
def ask():
    form = Question()
    return form.csrf_token.current_token  # expect: FLC473


@app.route("/answer", methods=["POST"])
def answer():
    return "42" if Question().validate_on_submit() else "refused"
