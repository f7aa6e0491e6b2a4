"""Fails where a worker cannot start."""

import celery.concurrency.asynpool
import celery.worker.consumer  # noqa: F401
