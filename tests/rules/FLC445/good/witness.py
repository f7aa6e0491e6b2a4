"""Fails where what the application logs is not kept."""

from app import Keep, app

app.test_client().get("/")

if Keep.messages != ["somebody came"]:
    raise SystemExit(f"kept {Keep.messages}")
