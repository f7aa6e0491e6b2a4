"""A revision that looks at what there is."""

from alembic import op


def upgrade():
    conn = op.get_bind()
    conn.execute("SELECT 1").fetchall()  # expect: FLC376
    op.execute("SELECT 1")
