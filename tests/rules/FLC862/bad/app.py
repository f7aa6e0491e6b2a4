from flask import Flask
from flask_jwt_extended import JWTManager, get_jwt_identity, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "super-secret"  # expect: FLC862
JWTManager(app)


@app.route("/")
@jwt_required()
def index():
    return f"hello {get_jwt_identity()}"
