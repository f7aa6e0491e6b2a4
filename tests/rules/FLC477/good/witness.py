"""Fails where the task fails."""

from app import remind

result = remind.apply()

if result.result != "shop":
    raise SystemExit(f"{result.state}: {result.result}")
