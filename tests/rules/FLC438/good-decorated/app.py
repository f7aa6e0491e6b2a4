"""An application whose decorator makes JSON of what its views return."""

from functools import wraps

from flask import Flask, jsonify

app = Flask(__name__)


def as_json(view):
    @wraps(view)
    def answer():
        return jsonify(view())

    return answer


@app.route("/")
@as_json
def index():
    return [1, 2, 3]
