"""An application that asks two others at a time."""

import gevent
from flask import Flask

app = Flask(__name__)


def ask(number):
    gevent.sleep(0.01)
    return number


@app.route("/")
def index():
    asked = [gevent.spawn(ask, number) for number in range(50)]
    gevent.joinall(asked)
    return str(sum(one.value for one in asked))
