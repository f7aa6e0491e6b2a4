"""An application that tells the identifier of its request."""

from flask import Flask
from flask_log_request_id import RequestID, current_request_id

app = Flask(__name__)
RequestID(app)


@app.route("/")
def index():
    return current_request_id()
