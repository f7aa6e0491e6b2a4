"""An application whose users log in."""

from flask import Flask
from flask_login import LoginManager

app = Flask(__name__)
app.secret_key = "a key for this witness only"
manager = LoginManager(app)


@manager.user_loader
def load(user_id):
    return None
