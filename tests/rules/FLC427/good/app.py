"""An application that greets by browser."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    browser = "firefox" if "Firefox" in request.user_agent.string else "you"
    return f"Hello {browser}"
