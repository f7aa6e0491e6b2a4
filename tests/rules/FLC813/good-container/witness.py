"""Fails where, with the paths of Windows, the name of a device is joined to a path."""

import ntpath
import types

from werkzeug import security

security.os = types.SimpleNamespace(name="nt", path=ntpath, sep="\\", altsep="/", fspath=str)
security._os_alt_seps = ["\\"]

names = ["CON", "nul.txt", "com1 ", "logs/CON", "CON:", "logs/aux:.txt"]
joined = [name for name in names if security.safe_join("files", name) is not None]

if joined:
    raise SystemExit(f"joined {joined}")
