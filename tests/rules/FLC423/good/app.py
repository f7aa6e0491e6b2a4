"""An application whose pages stand in a blueprint."""

from flask import Blueprint, Flask

app = Flask(__name__)
pages = Blueprint("pages", __name__)


@pages.route("/")
def index():
    return "Hello"


app.register_blueprint(pages)
