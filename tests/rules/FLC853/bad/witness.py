"""Fails where there is a page for setting a password, although nobody signs in by one."""

from app import app

pages = sorted(rule.rule for rule in app.url_map.iter_rules() if "resetmypassword" in rule.rule)

if pages:
    raise SystemExit(f"there are {pages}")
