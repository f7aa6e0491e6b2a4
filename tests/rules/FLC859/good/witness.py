"""Fails where two files come to be."""

from pathlib import Path

import app

app.make()
assert len({path.resolve() for path in (Path("shop.db"), Path(app.app.instance_path, "shop.db")) if path.exists()}) == 1
