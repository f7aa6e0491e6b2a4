from flask import Flask
from flask_security import Security, SQLAlchemyUserDatastore, auth_token_required

from models import Role, User, db

app = Flask(__name__)
security = Security(app, SQLAlchemyUserDatastore(db, User, Role))


@app.route("/")
@auth_token_required
def index():
    return "Hello"
