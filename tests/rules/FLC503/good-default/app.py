"""An application with one page."""

from flask import Flask, request

app = Flask(__name__)
app.config["MAX_FORM_PARTS"] = 1000


@app.route("/", methods=["GET", "POST"])
def index():
    return str(len(request.form))
