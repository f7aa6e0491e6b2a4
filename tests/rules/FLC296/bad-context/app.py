"""An application whose test looks at the request that failed."""

from flask import Flask, has_request_context

app = Flask(__name__)
app.testing = True
app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False  # expect: FLC296


@app.route("/")
def index():
    raise LookupError


def context_is_kept():
    try:
        app.test_client().get("/")
    except LookupError:
        return has_request_context()
