from flask import Flask, request
from wtforms import Form, StringField

app = Flask(__name__)


class TagsField(StringField):
    def process(self, formdata, data=None, **kwargs):
        super().process(formdata, data or "", **kwargs)


class PostForm(Form):
    tags = TagsField()

    def process(self, formdata=None, obj=None, data=None, **kwargs):
        super().process(formdata, obj, data, **kwargs)


@app.post("/")
def post():
    return PostForm(request.form).tags.data
