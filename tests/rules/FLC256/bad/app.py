"""An application that names its cookie."""

from flask import Flask

app = Flask(__name__)
app.session_cookie_name = "shop"  # expect: FLC256


@app.route("/")
def index():
    return f"{app.env}: {app.session_cookie_name}"  # expect: FLC256
