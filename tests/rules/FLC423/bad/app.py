"""An application whose pages stand in a blueprint."""

from flask import Blueprint, Flask

app = Flask(__name__)
pages = Blueprint("", __name__)  # expect: FLC423


@pages.route("/")
def index():
    return "Hello"


app.register_blueprint(pages)
