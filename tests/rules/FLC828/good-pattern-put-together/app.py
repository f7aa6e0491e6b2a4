from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
prefix = "/api"
CORS(app, resources=f"{prefix}/*", origins="https://friend.example")


@app.route("/api/<path:path>")
def index(path):
    return path
