"""An application that keeps its sessions itself."""

from flask import Flask, session
from flask_kvsession import KVSessionExtension
from simplekv.memory import DictStore

app = Flask(__name__)
app.secret_key = "a key for this witness only"
KVSessionExtension(DictStore(), app)


@app.route("/")
def index():
    session["seen"] = True
    return "Hello"
