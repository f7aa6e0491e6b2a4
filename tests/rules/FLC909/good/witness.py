"""Fails where a file that is no leaflet is sent."""

from app import app

answer = app.test_client().get("/leaflet?name=app.py")

if answer.status_code == 200:
    raise SystemExit("the code of the shop was sent")
