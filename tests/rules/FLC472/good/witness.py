"""Fails where one search is answered with what was found for another."""

from app import app

client = app.test_client()
shown = [client.get("/search", query_string={"q": word}).text for word in ("pens", "ink")]

if shown != ["nothing about pens", "nothing about ink"]:
    raise SystemExit(f"shown: {shown}")
