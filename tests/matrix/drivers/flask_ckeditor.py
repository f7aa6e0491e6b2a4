"""A form with a rich editor, and an upload for it."""

from __future__ import annotations

import io

NEEDS = ["flask-wtf"]
PAGE = "{{ form.body() }}{{ ckeditor.load() }}{{ ckeditor.config(name='body') }}"


def load():
    import flask_ckeditor  # noqa: F401


def setup(app):
    from flask import render_template_string, request, url_for
    from flask_ckeditor import CKEditor, CKEditorField
    from flask_wtf import FlaskForm

    class Form(FlaskForm):
        body = CKEditorField("body")

    app.config["CKEDITOR_FILE_UPLOADER"] = "upload"
    made = CKEditor(app)
    app.add_url_rule("/form", "form", lambda: render_template_string(PAGE, form=Form()))

    @app.route("/upload", methods=["POST"])
    @made.uploader
    def upload():
        assert request.files["upload"]
        return url_for("index")

    return made


def request(app, client, made):
    page = client.get("/form")
    assert page.status_code == 200, page.status
    assert b"ckeditor" in page.data
    answer = client.post("/upload?CKEditorFuncNum=1", data={"upload": (io.BytesIO(b"x"), "x.png")})
    assert answer.status_code == 200, answer.status
