"""An application with a form for a name that nobody has yet."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired

app = Flask(__name__)
app.config["SECRET_KEY"] = "a key for this witness only"


class RequiredWith(InputRequired):
    field_flags = ("required_with",)  # expect: FLC349

    def __init__(self, other):
        self.other = other
        self.message = None


class SignUp(FlaskForm):
    name = StringField(validators=[RequiredWith("mail")])


@app.route("/")
def index():
    return str(SignUp().name())
