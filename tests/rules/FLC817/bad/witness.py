"""Fails where the cache uses a folder that another user has made, or the one for all."""

import os
import tempfile

shared = tempfile.mkdtemp()
prepared = os.path.join(shared, f"_jinja2-cache-{os.getuid()}")
os.mkdir(prepared)
os.chmod(prepared, 0o777)
tempfile.tempdir = shared

try:
    from app import cache
except RuntimeError as error:
    print(error)
else:
    os.makedirs(cache.directory, exist_ok=True)
    if cache.directory == shared or os.stat(cache.directory).st_mode & 0o002:
        raise SystemExit(f"anybody can write to {cache.directory}")
