"""Fails where the application cannot be imported or its page does not arrive."""

import asyncio

from app import app


async def main():
    answer = await app.test_client().get("/")
    if answer.status_code != 200:
        raise SystemExit(f"answered {answer.status_code}")


asyncio.run(main())
