from flask import Flask
from flask_security import Security, SQLAlchemyUserDatastore

from models import Role, User, db

app = Flask(__name__)
app.config.from_prefixed_env()
app.config["SECURITY_OAUTH_ENABLE"] = True
security = Security(app, SQLAlchemyUserDatastore(db, User, Role))
