"""An application that draws a badge."""

from flask import Flask, render_template, request

app = Flask(__name__)


@app.route("/")
def index():
    return render_template("badge.svg", label=request.args.get("label"))
