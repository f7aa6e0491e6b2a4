"""An application with one address for things of each visitor."""

from flask import Flask, session
from werkzeug.routing import BaseConverter


class Own(BaseConverter):
    def to_python(self, value):
        return f"{session.get('name', 'nobody')} {value}"


app = Flask(__name__)
app.secret_key = "4f0c9a7be2d84e1c"
app.url_map.converters["own"] = Own


@app.route("/<own:thing>")
def show(thing):
    return thing
