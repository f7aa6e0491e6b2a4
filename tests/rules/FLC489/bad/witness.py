"""Fails where forms are refused."""

from app import app

for key in ("name", "place", "town"):
    answer = app.test_client().post(f"/{key}", data={key: "x"})
    if answer.get_data(as_text=True) != "x":
        raise SystemExit(f"answered {answer.status_code}")
