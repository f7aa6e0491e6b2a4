"""An application that makes another one in a request, and a command that sets nothing up."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    other = Flask("other")

    @other.after_request
    def add_header(response):
        return response

    other.add_url_rule("/", "index", lambda: "Hello")
    return other.test_client().get("/").text
