"""An application with a limit."""

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
limiter = Limiter(key_func=get_remote_address, storage_uri="memory://")
limiter.init_app(app)


@app.route("/")
@limiter.limit("9 per minute")
def index():
    return "here"
