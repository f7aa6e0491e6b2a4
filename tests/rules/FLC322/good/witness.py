"""Fails where what `flask db init` calls makes no folder."""

import os
import tempfile

from app import app
from flask_migrate import init

with tempfile.TemporaryDirectory() as folder, app.app_context():
    init(f"{folder}/migrations")
    assert os.path.exists(f"{folder}/migrations/env.py")
