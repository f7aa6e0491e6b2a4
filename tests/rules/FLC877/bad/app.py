"""A store that is asked without waiting."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine  # expect: FLC877

engine = create_async_engine("sqlite+aiosqlite://")


async def answer():
    async with engine.connect() as connection:
        return await connection.scalar(text("SELECT 42"))
