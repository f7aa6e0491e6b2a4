"""An application behind a file of passwords and tokens made from it."""

from pathlib import Path
from tempfile import mkdtemp

from flask import Flask
from flask_htpasswd import HtPasswdAuth
from passlib.apache import HtpasswdFile

path = Path(mkdtemp()) / "users"
users = HtpasswdFile(str(path), new=True, default_scheme="sha256_crypt")
users.set_password("ada", "secret")
users.save()

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.config["FLASK_SECRET"] = "a key for this witness only"
app.config["FLASK_HTPASSWD_PATH"] = str(path)
auth = HtPasswdAuth(app)


def token():
    made = auth.generate_token("ada")  # expect: FLC421
    return made.decode() if isinstance(made, bytes) else made


@app.route("/")
@auth.required
def index(user):
    return user
