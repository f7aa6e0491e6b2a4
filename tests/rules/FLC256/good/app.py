"""An application that names its cookie."""

from flask import Flask

app = Flask(__name__)
app.config["SESSION_COOKIE_NAME"] = "shop"


@app.route("/")
def index():
    return f"{app.debug}: {app.config['SESSION_COOKIE_NAME']}"
