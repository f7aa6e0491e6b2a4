"""An application that takes large forms on any Flask."""

from flask import Flask, Request, request


class LargeForms(Request):
    max_form_memory_size = 2_000_000


app = Flask(__name__)
app.request_class = LargeForms


@app.route("/", methods=["GET", "POST"])
def index():
    return str(len(request.form["text"]))
