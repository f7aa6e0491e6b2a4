"""An application that leads to another page."""

from flask import Flask, redirect

app = Flask(__name__)


@app.route("/")
def index():
    return redirect("/page")
