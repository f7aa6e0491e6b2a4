import os

from flask import Flask
from flask_wtf import CSRFProtect

app = Flask(__name__)
app.secret_key = os.urandom(32)


class TestConfig:
    WTF_CSRF_ENABLED = False


def create_test_app():
    app.config.from_object(TestConfig)
    return app


CSRFProtect(app)


@app.route("/", methods=["POST"])
def index():
    return "sold"
