from flask import Flask
from flask_user import UserManager


def create_app(database, model):
    app = Flask(__name__)
    UserManager(app, database, model)
    return app
