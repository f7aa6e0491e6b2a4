"""Fails where the job does not do its work."""

import time

import app

app.scheduler.start()
time.sleep(1)
app.scheduler.shutdown()

if app.done != ["shop"]:
    raise SystemExit("the job did not do its work")
