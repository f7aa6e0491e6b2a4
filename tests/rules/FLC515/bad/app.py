"""An application with accounts, whose key was changed."""

from flask import Flask
from flask_security import RoleMixin, Security, UserDatastore, UserMixin

app = Flask(__name__)
app.secret_key = "the new key"
app.config["SECRET_KEY_FALLBACKS"] = ["the old key"]  # expect: FLC515
app.config["SECURITY_PASSWORD_SALT"] = "a salt for this witness only"


class User(UserMixin):
    fs_uniquifier = "ada"


class Role(RoleMixin):
    pass


security = Security(app, UserDatastore(User, Role), register_blueprint=False)
