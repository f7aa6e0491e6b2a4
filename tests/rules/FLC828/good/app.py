from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
rules = {
    r"/api/.*": {"origins": "https://friend.example"},
    r"/API/.*": {"origins": "https://admin.example"},
}
CORS(app, resources=rules)


@app.route("/<path:path>")
def index(path):
    return path
