"""An application that hashes a password."""

from flask import Flask
from werkzeug.security import generate_password_hash

app = Flask(__name__)


@app.route("/")
def index():
    return generate_password_hash("secret", method="pbkdf2:sha256")
