"""An application whose cookies all belong to one path."""

from flask import Flask, Response, session


class OwnResponse(Response):
    def set_cookie(  # expect: FLC424
        self, key, value="", max_age=None, expires=None, path="/", domain=None, secure=False, httponly=False, samesite=None
    ):
        super().set_cookie(key, value, max_age, expires, "/shop", domain, secure, httponly, samesite)


app = Flask(__name__)
app.secret_key = "4f0c9a7be2d84e1c"
app.response_class = OwnResponse


@app.route("/")
def index():
    session["seen"] = True
    return "Hello"
