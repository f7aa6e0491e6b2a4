"""An application with a task queue."""

from celery import Celery
from flask import Flask

app = Flask(__name__)
queue = Celery("queue", broker="memory://")
