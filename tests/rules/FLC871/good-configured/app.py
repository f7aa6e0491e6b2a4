from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
app.config["CORS_ORIGINS"] = ["https://shop.example"]
CORS(app, supports_credentials=True)


@app.route("/")
def index():
    return "the basket of Ada"
