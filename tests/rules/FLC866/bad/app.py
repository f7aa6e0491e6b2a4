import os

from flask import Flask
from flask_wtf import CSRFProtect

app = Flask(__name__)
app.secret_key = os.urandom(32)
app.config["WTF_CSRF_ENABLED"] = False  # expect: FLC866
CSRFProtect(app)


@app.route("/", methods=["POST"])
def index():
    return "sold"
