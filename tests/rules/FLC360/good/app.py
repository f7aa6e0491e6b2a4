"""An application in German."""

from flask import Flask
from flask_babel import Babel, get_locale

app = Flask(__name__)


def locale():
    return "de"


babel = Babel(app, locale_selector=locale)


@app.route("/")
def index():
    return str(get_locale())
