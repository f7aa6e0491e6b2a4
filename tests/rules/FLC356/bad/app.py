"""An application whose users log in."""

from flask import Flask
from flaskext.login import LoginManager  # expect: FLC356

app = Flask(__name__)
app.secret_key = "a key for this witness only"
manager = LoginManager(app)  # expect: FLC356


@manager.user_loader
def load(user_id):
    return None
