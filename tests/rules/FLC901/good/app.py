"""A shop that sends its customers to the login."""

from flask import Flask, redirect, url_for

app = Flask(__name__)


@app.route("/login")
def login():
    return "Who are you?"


@app.route("/")
def index():
    return redirect(url_for("login"))
