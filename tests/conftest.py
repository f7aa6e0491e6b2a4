"""What every test can rely on."""

from __future__ import annotations

import os
from datetime import datetime, timezone

from flaskcompat.catalog import load

DAY = datetime.fromisoformat(load().date).replace(tzinfo=timezone.utc)
os.environ["SOURCE_DATE_EPOCH"] = str(int(DAY.timestamp()))
"""The day of every run, and of what it starts, is that of the shipped catalog: no test ends with time."""
