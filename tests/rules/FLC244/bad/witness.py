"""Fails where the queue refuses this client of Redis before it connects."""

from kombu.exceptions import VersionMismatch

from app import queue

try:
    queue.connection().channel()
except VersionMismatch as error:
    raise SystemExit(str(error))
except Exception:
    pass  # no server listens here
