"""An application that answers OPTIONS itself."""

from flask import Flask, current_app

app = Flask(__name__)


@app.route("/", methods=["OPTIONS"])
def options():
    response = current_app.make_default_options_response()  # expect: FLC267
    response.headers["X-Shop"] = "open"
    return response


def warm_up():
    with app.test_request_context("/"):
        app.preprocess_request()  # expect: FLC267
