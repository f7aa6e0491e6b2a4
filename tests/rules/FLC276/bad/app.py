from flask import Flask, request
from wtforms import Form, StringField

app = Flask(__name__)


class TagsField(StringField):
    def process(self, formdata, data=None):  # expect: FLC276
        super().process(formdata, data or "")


class PostForm(Form):
    tags = TagsField()


@app.post("/")
def post():
    return PostForm(request.form).tags.data
