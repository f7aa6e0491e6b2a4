"""An application in German."""

from flask import Flask
from flask_babel import Babel, get_locale

app = Flask(__name__)
babel = Babel(app)


@babel.localeselector  # expect: FLC360
def locale():
    return "de"


@app.route("/")
def index():
    return str(get_locale())
