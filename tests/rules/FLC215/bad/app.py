"""An application with a part of its own."""

from flask import Blueprint, Flask, jsonify

bp = Blueprint("part", __name__)


@bp.route("/")
def index():
    return jsonify(a=1)


app = Flask(__name__)
app.register_blueprint(bp)
