import os

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = os.urandom(32).hex()
app.config["JWT_VERIFY_SUB"] = False  # expect: FLC538
JWTManager(app)


@app.route("/login")
def login():
    return create_access_token(42)


@app.route("/")
@jwt_required()
def index():
    return "hello"
