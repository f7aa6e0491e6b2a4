"""Fails where Gunicorn cannot load the worker that the command names."""

from gunicorn.util import load_class

load_class("gevent", default="gunicorn.workers.sync.SyncWorker", section="gunicorn.workers")
