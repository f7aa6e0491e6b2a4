"""A shop that sends its customers to the login."""

from flask import Flask, redirect

app = Flask(__name__)


@app.route("/login")
def login():
    return "Who are you?"


@app.route("/")
def index():
    return redirect("/login")  # expect: FLC901
