"""An application with a form for the colour of a car."""

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import SelectField

app = Flask(__name__)
app.config["SECRET_KEY"] = "a key for this witness only"


class Buttons:
    def __call__(self, field, **attributes):
        return " ".join(f"<button value={value}>{label}</button>" for value, label, _ in field.iter_choices())


class Colours(SelectField):
    widget = Buttons()

    def iter_choices(self):
        yield ("", "any", self.data is None)
        for value, label in (("r", "red"), ("g", "green")):
            yield (value, label, value == self.data)


class Car(FlaskForm):
    colour = Colours(choices=[])


@app.route("/")
def index():
    return str(Car().colour())
