from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, resources={r"/api/.*": {"origins": "https://friend.example"}})


@app.route("/api/<path:path>")
def index(path):
    return path
