"""An application with a form."""

import os

from flask import Flask, render_template_string
from flask_wtf import CSRFProtect, FlaskForm
from wtforms import StringField

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", os.urandom(24))
CSRFProtect(app)


class NameForm(FlaskForm):
    name = StringField("name")


@app.route("/", methods=["GET", "POST"])
def index():
    form = NameForm()
    if form.validate_on_submit():
        return "thanks"
    return render_template_string("<form>{{ form.hidden_tag() }}{{ form.name }}</form>", form=form)
