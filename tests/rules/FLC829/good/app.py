from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
rules = {
    r"/private/.*": {"origins": "https://admin.example"},
    r"/.*": {"origins": "https://friend.example"},
}
CORS(app, resources=rules)


@app.route("/<path:path>")
def index(path):
    return path
