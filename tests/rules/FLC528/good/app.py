"""An application whose test looks at the request that failed."""

from flask import Flask, has_request_context

app = Flask(__name__)
app.testing = True


@app.route("/")
def index():
    raise LookupError


def context_is_kept():
    with app.test_request_context("/"):
        try:
            index()
        except LookupError:
            return has_request_context()
