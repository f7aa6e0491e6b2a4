"""Fails where the engine cannot be used."""

import asyncio

import app

assert asyncio.run(app.answer()) == 42
