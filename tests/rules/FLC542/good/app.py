from flask import Flask

app = Flask(__name__)
app.config["SERVER_NAME"] = "shop.example"


@app.route("/")
def index():
    return "hello"
