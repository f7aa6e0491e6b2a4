"""An application with one page."""

from flask import Flask
from flask_smorest import Api

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.config.update(API_TITLE="Shop", API_VERSION="1", OPENAPI_VERSION="3.0.3")
Api(app)


@app.route("/")
def index():
    return "Hello"
