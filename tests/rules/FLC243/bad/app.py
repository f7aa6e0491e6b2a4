"""An application with a queue."""

from celery import Celery
from flask import Flask

app = Flask(__name__)
queue = Celery("shop")
