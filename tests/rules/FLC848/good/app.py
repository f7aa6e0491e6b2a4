from flask import Flask
from flask_user import UserManager


class OwnManager(UserManager):
    def make_safe_url(self, url):
        return "/" + super().make_safe_url(url).lstrip("/\\")


def create_app(database, model):
    app = Flask(__name__)
    OwnManager(app, database, model)
    return app
