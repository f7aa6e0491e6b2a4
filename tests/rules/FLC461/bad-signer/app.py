"""An application that tells how old a signature is."""

import datetime

from flask import Flask
from itsdangerous import TimestampSigner

app = Flask(__name__)
signer = TimestampSigner("only for this test: 4f2e91c0")
LINK = signer.sign("ada")


@app.route("/")
def index():
    name, signed = signer.unsign(LINK, return_timestamp=True)  # expect: FLC461
    return str((datetime.datetime.utcnow() - signed).days)
