from celery import shared_task

from flask import Flask

app = Flask(__name__)


@shared_task
def add(a, b):
    return a + b


@app.post("/")
def post():
    return str(add(1, 2))
