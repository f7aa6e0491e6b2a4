"""An application that greets by browser."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return f"Hello {request.user_agent.browser}"  # expect: FLC427
