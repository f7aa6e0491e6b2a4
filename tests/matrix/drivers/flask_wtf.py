"""Shows a form with its CSRF token, takes it back, and refuses a post without token."""

from __future__ import annotations

import re


def load():
    from flask_wtf import FlaskForm  # noqa: F401
    from flask_wtf.csrf import CSRFProtect  # noqa: F401
    from flask_wtf.file import FileField  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_wtf import FlaskForm
    from flask_wtf.csrf import CSRFProtect
    from flask_wtf.file import FileAllowed, FileField
    from wtforms import StringField
    from wtforms.validators import DataRequired

    class NameForm(FlaskForm):
        name = StringField("name", validators=[DataRequired()])
        photo = FileField("photo", validators=[FileAllowed(["png"])])

    @app.route("/form", methods=["GET", "POST"])
    def form():
        form = NameForm()
        if form.validate_on_submit():
            return "hello " + form.name.data
        return render_template_string("<form>{{ form.hidden_tag() }}{{ form.name }}</form>", form=form)

    return CSRFProtect(app)


def request(app, client, made):
    page = client.get("/form").get_data(as_text=True)
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page).group(1)
    answer = client.post("/form", data={"name": "Ada", "csrf_token": token})
    assert answer.data == b"hello Ada", answer.data
    assert client.post("/form", data={"name": "Ada"}).status_code == 400
