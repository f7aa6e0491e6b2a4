"""Fails where an address that was made safe names another site."""

import app
from flask_user import UserManager

manager = getattr(app, "OwnManager", UserManager).__new__(UserManager)
if hasattr(app, "OwnManager"):
    manager = app.OwnManager.__new__(app.OwnManager)

for hostile in ("/////evil.example", "//////evil.example", "https:////evil.example", "/\\evil.example"):
    safe = manager.make_safe_url(hostile).replace("\\", "/")
    if safe.startswith("//"):
        raise SystemExit(f"{hostile} became {safe}")
