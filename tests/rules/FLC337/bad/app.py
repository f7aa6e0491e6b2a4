"""An application below another."""

from flask import Flask
from werkzeug.wsgi import DispatcherMiddleware  # expect: FLC337

app = Flask(__name__)
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {})  # expect: FLC337


@app.route("/")
def index():
    return "Hello"
