"""An application whose key was changed."""

from flask import Flask, session

app = Flask(__name__)
app.config.from_object("settings.Production")


@app.route("/", methods=["GET", "POST"])
def index():
    return session.get("user", "nobody")
