import os

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = os.urandom(32).hex()
app.config["JWT_ACCESS_TOKEN_EXPIRES"] = "3600"  # expect: FLC549
JWTManager(app)


@app.route("/token")
def token():
    return create_access_token("ada")


@app.route("/")
@jwt_required(optional=True)
def index():
    return "hello"
