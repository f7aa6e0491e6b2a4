"""An application with one page."""

from flask import Flask
from flaskext.markdown import Markdown

app = Flask(__name__)
app.secret_key = "a key for this witness only"
Markdown(app)


@app.route("/")
def index():
    return "Hello"
