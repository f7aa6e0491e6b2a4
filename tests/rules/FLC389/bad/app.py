"""An application with a form for the colour of a car."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import SelectField

app = Flask(__name__)
app.config["SECRET_KEY"] = "a key for this witness only"


class Colours(SelectField):
    def iter_choices(self):  # expect: FLC389
        yield ("", "any", self.data is None)
        for value, label in (("r", "red"), ("g", "green")):
            yield (value, label, value == self.data)


class Car(FlaskForm):
    colour = Colours(choices=[])


@app.route("/")
def index():
    return str(Car().colour())
