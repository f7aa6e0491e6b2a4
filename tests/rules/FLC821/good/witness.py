"""Fails where a key of a request becomes more than the name of one attribute."""

from app import app

answer = app.test_client().get("/", query_string={'title onclick': "x"}).get_data(as_text=True)

if 'title onclick' in answer:
    raise SystemExit(f"answered {answer}")
