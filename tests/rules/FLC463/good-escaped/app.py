"""An application that greets its visitors."""

from flask import Flask, render_template, request

app = Flask(__name__)


@app.route("/")
def index():
    return render_template("page.html.j2", name=request.args["name"])
