"""A revision that looks at what there is."""

from alembic import op
from sqlalchemy import text


def upgrade():
    conn = op.get_bind()
    conn.execute(text("SELECT 1")).fetchall()
    op.execute("SELECT 1")
