import os

from flask import Flask
from flask_jwt_extended import JWTManager, get_jwt_identity, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = os.environ["APP_SECRET"]
JWTManager(app)


@app.route("/")
@jwt_required()
def index():
    return f"hello {get_jwt_identity()}"
