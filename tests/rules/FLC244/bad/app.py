"""An application with a queue in Redis."""

from celery import Celery
from flask import Flask

app = Flask(__name__)
queue = Celery("shop", broker="redis://localhost:6379/0")  # expect: FLC244
