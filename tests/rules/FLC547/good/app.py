import os

from flask import Flask
from flask_session import Session

app = Flask(__name__)
app.secret_key = os.urandom(32)
app.config["SESSION_TYPE"] = "filesystem"
Session(app)
