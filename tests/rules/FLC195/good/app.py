"""An application that hands out tokens."""

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a key of thirty-two or more bytes for this witness"
JWTManager(app)


@app.route("/")
def index():
    return create_access_token(identity="ada")
