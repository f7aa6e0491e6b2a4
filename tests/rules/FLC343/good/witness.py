"""Fails where the server refuses the protocol of the client that the page loads."""

import re

from app import app

client = app.test_client()
page = client.get("/").get_data(as_text=True)
major = int(re.search("socket.io/([0-9]+)", page)[1])
answer = client.get("/socket.io/", query_string={"EIO": 4 if major > 2 else 3, "transport": "polling"})

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}: {answer.get_data(as_text=True)}")
