from celery.task import task  # expect: FLC398

from flask import Flask

app = Flask(__name__)


@task
def add(a, b):
    return a + b


@app.post("/")
def post():
    return str(add(1, 2))
