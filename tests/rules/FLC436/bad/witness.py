"""Fails where a label becomes part of the picture."""

from app import app

answer = app.test_client().get("/", query_string={"label": "<script>"})

if b"<script>" in answer.data:
    raise SystemExit(f"answered {answer.data}")
