"""An application whose cookies all belong to one path."""

from flask import Flask, Response, session


class OwnResponse(Response):
    def set_cookie(self, key, value="", **options):
        super().set_cookie(key, value, **{**options, "path": "/shop"})


app = Flask(__name__)
app.secret_key = "4f0c9a7be2d84e1c"
app.response_class = OwnResponse


@app.route("/")
def index():
    session["seen"] = True
    return "Hello"
