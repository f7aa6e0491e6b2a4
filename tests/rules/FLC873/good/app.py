import os

from flask import Flask
from flask_security import RoleMixin, Security, UserDatastore, UserMixin

app = Flask(__name__)
app.config["SECRET_KEY"] = os.urandom(32)
app.config["SECURITY_PASSWORD_SALT"] = os.urandom(16).hex()
app.config["SECURITY_PASSWORD_HASH"] = "pbkdf2_sha512"


class User(UserMixin):
    fs_uniquifier = "ada"


class Role(RoleMixin):
    pass


class People(UserDatastore):
    def find_user(self, *args, **kwargs):
        return None


Security(app, People(User, Role))
