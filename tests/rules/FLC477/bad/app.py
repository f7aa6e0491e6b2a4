"""A shop that reminds its customers."""

from celery import Celery
from flask import Flask, current_app

app = Flask(__name__)
app.config["TITLE"] = "shop"
celery = Celery("shop")


@celery.task
def remind():
    return current_app.config["TITLE"]  # expect: FLC477
