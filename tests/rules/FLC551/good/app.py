from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
app.config["RATELIMIT_DEFAULT"] = "200 per day;50 per hour"
Limiter(get_remote_address, app=app)


@app.route("/", methods=["POST"])
def index():
    return "hello"
