"""An application with a documented view."""

from flasgger import Swagger
from flask import Flask

app = Flask(__name__)
Swagger(app)


@app.route("/colours")
def colours():
    """Lists the colours.
    ---
    responses:
      200:
        description: the colours
    """
    return "red"


@app.route("/")
def index():
    document = app.test_client().get("/apispec_1.json")
    return "documented" if document.status_code == 200 else ("not documented", 500)
