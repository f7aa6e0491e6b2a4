"""A shop that reminds its customers."""

from celery import Celery, Task
from flask import Flask, current_app

app = Flask(__name__)
app.config["TITLE"] = "shop"


class FlaskTask(Task):
    def __call__(self, *args, **kwargs):
        with app.app_context():
            return self.run(*args, **kwargs)


celery = Celery("shop", task_cls=FlaskTask)


@celery.task
def remind():
    return current_app.config["TITLE"]
