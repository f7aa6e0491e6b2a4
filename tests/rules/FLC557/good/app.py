"""An application that keeps passwords."""

from flask import Flask, request
from flask_bcrypt import Bcrypt

app = Flask(__name__)
app.config["BCRYPT_HANDLE_LONG_PASSWORDS"] = True
bcrypt = Bcrypt(app)


@app.post("/passwords")
def keep():
    return bcrypt.generate_password_hash(request.form["password"])
