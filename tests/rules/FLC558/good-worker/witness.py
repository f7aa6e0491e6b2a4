"""Fails where the application cannot be imported once a worker has patched."""

from gevent import monkey

monkey.patch_all()

import app  # noqa: E402, F401
from urllib3.util.ssl_ import create_urllib3_context  # noqa: E402

create_urllib3_context()
