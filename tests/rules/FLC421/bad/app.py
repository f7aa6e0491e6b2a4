"""An application behind a file of passwords and tokens made from it."""

from pathlib import Path

from flask import Flask
from flask_htpasswd import HtPasswdAuth
from passlib.apache import HtpasswdFile

folder = Path(__file__).parent
users = HtpasswdFile()
users.set_password("ada", "secret")

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.config["FLASK_SECRET"] = "a key for this witness only"
app.config["FLASK_HTPASSWD_PATH"] = str(folder / "requirements.txt")
auth = HtPasswdAuth(app)
auth.users = users


def token():
    made = auth.generate_token("ada")  # expect: FLC421
    return made.decode() if isinstance(made, bytes) else made


@app.route("/")
@auth.required
def index(user):
    return user
