"""An application that sends tokens to reset a password."""

import jwt
from flask import Flask

app = Flask(__name__)
app.config.from_prefixed_env()
KEY = "only for this witness, and long enough for it"


@app.route("/")
def token():
    made = jwt.encode({"reset_password": "7"}, KEY, algorithm="HS256")
    return made
