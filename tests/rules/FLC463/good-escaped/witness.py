"""Fails where what a visitor sends becomes markup of the page."""

from app import app

answer = app.test_client().get("/?name=<script>")

if b"<script>" in answer.data:
    raise SystemExit(f"answered {answer.data!r}")
