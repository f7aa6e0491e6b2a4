"""Fails where a file of an installed distribution is not the one that it brought, or accounts cannot be used.

Which files are left is chance, so the application itself may work all the same.
"""

import base64
import hashlib
from importlib.metadata import distributions


def digest(data):
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


overwritten = [
    f"{one.metadata['Name']}: {file}"
    for one in distributions()
    for file in one.files or ()
    if file.suffix == ".py" and file.hash and digest(file.read_binary()) != file.hash.value
]
if overwritten:
    raise SystemExit(f"{len(overwritten)} files are those of another distribution: {overwritten[0]}")

from app import app  # noqa: E402

answer = app.test_client().get("/")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
