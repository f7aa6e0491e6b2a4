"""An application with a form for a name that nobody has yet."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import NoneOf

app = Flask(__name__)
app.config["SECRET_KEY"] = "a key for this witness only"


class Unique(NoneOf):
    field_flags = {"unique": True}

    def __init__(self):
        super().__init__(["root"])


class SignUp(FlaskForm):
    name = StringField(validators=[Unique()])


@app.route("/")
def index():
    return str(SignUp().name())
