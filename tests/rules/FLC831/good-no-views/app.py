from flask import Flask
from flask_security import RoleMixin, Security, UserDatastore, UserMixin, hash_password

app = Flask(__name__)
app.secret_key = "a key for this witness only"
app.config["SECURITY_PASSWORD_SALT"] = "a salt for this witness only"
app.config["SECURITY_PASSWORD_HASH"] = "plaintext"
app.config["SECURITY_PASSWORD_SCHEMES"] = ["plaintext"]
app.config["SECURITY_DEPRECATED_PASSWORD_SCHEMES"] = []
app.config["SECURITY_EMAIL_VALIDATOR_ARGS"] = {"check_deliverability": False}

class User(UserMixin):
    fs_uniquifier = "ada"
    email = "ada@example.org"
    active = True
    roles = ()
    password = None


class Role(RoleMixin):
    pass


class People(UserDatastore):
    def find_user(self, *args, **kwargs):
        return ada

    def put(self, model):
        return model

    def commit(self):
        pass


ada = User()
security = Security(app, People(User, Role), register_blueprint=False)

with app.app_context():
    ada.password = hash_password("a password")
