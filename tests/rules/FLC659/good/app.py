"""An application that has its pages under two prefixes."""

from flask import Blueprint, Flask

app = Flask(__name__)
pages = Blueprint("pages", __name__)


@pages.route("/")
def index():
    return "Hello"


app.register_blueprint(pages)
app.register_blueprint(pages, url_prefix="/v2", name="pages_v2")
