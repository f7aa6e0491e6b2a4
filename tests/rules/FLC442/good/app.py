"""An application with one part inside of another."""

from flask import Blueprint, Flask, g

app = Flask(__name__)
outer = Blueprint("outer", __name__)
inner = Blueprint("inner", __name__)


@outer.before_request
def load_user():
    g.user = "ann"


@inner.before_request
def load_rights():
    g.rights = f"{g.get('user')} reads"


@inner.route("/")
def index():
    return g.rights


outer.register_blueprint(inner)
app.register_blueprint(outer)
