from flask import Flask

app = Flask(__name__)
app.config["SERVER_NAME"] = "https://shop.example"  # expect: FLC542


@app.route("/")
def index():
    return "hello"
