"""An application that marks text as safe, with old and new Flask."""

from flask import Flask

try:
    from markupsafe import Markup
except ImportError:
    from flask import Markup

app = Flask(__name__)


@app.route("/")
def index():
    return Markup("<b>Hello</b>")
