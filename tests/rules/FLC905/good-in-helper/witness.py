"""Fails where the order is not there afterwards."""

from app import Order, app

app.test_client().get("/order")

with app.app_context():
    if Order.query.count() != 1:
        raise SystemExit("the order is gone")
