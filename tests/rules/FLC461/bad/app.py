"""An application whose links are good for a day."""

from datetime import datetime

from flask import Flask
from itsdangerous import URLSafeTimedSerializer

app = Flask(__name__)
signer = URLSafeTimedSerializer("only for this test: 4f2e91c0")
LINK = signer.dumps("ada")


@app.route("/")
def index():
    name, signed = signer.loads(LINK, return_timestamp=True)  # expect: FLC461
    age = datetime.utcnow() - signed
    return f"{name}, {age.days}"
