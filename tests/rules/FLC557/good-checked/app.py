"""An application that keeps passwords."""

from flask import Flask, request
from flask_bcrypt import Bcrypt

app = Flask(__name__)
bcrypt = Bcrypt(app)


@app.post("/passwords")
def keep():
    password = request.form["password"]
    if len(password.encode()) > 72:
        return "too long"
    return bcrypt.generate_password_hash(password)
