"""Fails where no connection over TLS can be made ready."""

import app  # noqa: F401

from urllib3.util.ssl_ import create_urllib3_context  # noqa: E402

create_urllib3_context()
