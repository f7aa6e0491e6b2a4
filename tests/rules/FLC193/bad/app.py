"""An application that can send messages."""

from flask import Flask
from flask_redmail import RedMail

app = Flask(__name__)
app.config.update(EMAIL_HOST="localhost", EMAIL_PORT=25)
email = RedMail(app)


@app.route("/")
def index():
    return "Hello"
