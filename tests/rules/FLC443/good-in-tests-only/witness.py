"""Fails where the host that the tests set is not served by Flask 3.1 as by any Flask before."""

from app import create_app
from config import ProductionConfig

answer = create_app(ProductionConfig).test_client().get("/", base_url="http://shop.example.net/")

if answer.status_code != 200:
    raise SystemExit(f"answered {answer.status_code}")
