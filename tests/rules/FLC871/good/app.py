from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins=["https://shop.example"])


@app.route("/")
def index():
    return "the basket of Ada"
