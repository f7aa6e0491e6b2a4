"""A shop that says sorry."""

from flask import Flask

app = Flask(__name__)
app.config["PROPAGATE_EXCEPTIONS"] = True  # expect: FLC478


@app.errorhandler(500)
def sorry(error):
    return "Sorry", 500


@app.route("/")
def index():
    raise LookupError("nothing there")
