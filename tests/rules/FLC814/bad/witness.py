"""Fails where, with the paths of Windows, that of another machine is joined to a path."""

import ntpath
import types

from werkzeug import security

security.os = types.SimpleNamespace(name="nt", path=ntpath, sep="\\", altsep="/", fspath=str)
security._os_alt_seps = ["\\"]

if security.safe_join("files", "//server/share") is not None:
    raise SystemExit("joined")
