"""An application with a form for a name that nobody has yet."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired

app = Flask(__name__)
app.config["SECRET_KEY"] = "a key for this witness only"

class RequiredHere(InputRequired):
    field_flags = ("required_here",)

class SignUp(FlaskForm):
    name = StringField(validators=[RequiredHere()])

@app.route("/")
def index():
    return str(SignUp().name())
