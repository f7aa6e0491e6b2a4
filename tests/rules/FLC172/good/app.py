"""An application with one page."""

from flask import Flask
from flask_uploads import IMAGES, UploadSet

app = Flask(__name__)
app.secret_key = "a key for this witness only"
UploadSet("photos", IMAGES)


@app.route("/")
def index():
    return "Hello"
