"""An application whose requests know by themselves whether a script asks."""

from flask import Flask, Request, request


class ScriptRequest(Request):
    @property
    def is_xhr(self):
        return self.headers.get("X-Requested-With") == "XMLHttpRequest"


class Application(Flask):
    request_class = ScriptRequest


app = Application(__name__)


@app.route("/")
def index():
    return "data" if request.is_xhr else "page"
