"""An application with one page."""

from flask import Flask

app = Flask(__name__)
app.config["ENV"] = "production"


@app.route("/", methods=["GET", "POST"])
def index():
    return app.config["ENV"]
