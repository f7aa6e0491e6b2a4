import base64

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return request.authorization.username if request.authorization else "nobody"


def name_seen():
    secret = base64.b64encode(b"ann:flower")
    return app.test_client().get("/", headers={"Authorization": b"Basic " + secret}).text  # expect: FLC280
