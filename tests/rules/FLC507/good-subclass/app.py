"""An application with a limit of its own."""

from flask import Flask, Request, request


class Small(Request):
    max_content_length = 100


app = Flask(__name__)
app.request_class = Small


@app.route("/", methods=["POST"])
def index():
    return str(len(request.form))
