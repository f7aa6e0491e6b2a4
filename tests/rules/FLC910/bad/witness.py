"""Fails where a customer reads the key."""

from app import app

answer = app.test_client().get("/print", query_string={"text": "{{ config.SECRET_KEY }}"})

if app.secret_key in answer.text:
    raise SystemExit("the key was printed")
