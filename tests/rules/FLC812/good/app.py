from flask import Flask, Request, request


class SmallForms(Request):
    max_form_memory_size = 100_000


class Application(Flask):
    request_class = SmallForms


app = Application(__name__)


@app.route("/", methods=["POST"])
def index():
    return str(len(request.form["text"]))
