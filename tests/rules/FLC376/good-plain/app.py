"""An application that asks a database without Flask-SQLAlchemy."""

from flask import Flask
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, scoped_session, sessionmaker

app = Flask(__name__)
engine = create_engine("sqlite://")
sessions = scoped_session(sessionmaker(bind=engine))
ONE = text("SELECT 1")


def of_session(session: Session):
    return session.execute(ONE).scalar()


@app.route("/")
def index():
    with engine.connect() as connection:
        first = connection.execute(ONE).scalar()
        connection.exec_driver_sql("SELECT 1")
    raw = engine.raw_connection()
    raw.cursor().execute("SELECT 1")
    second = sessions.connection().execute(ONE).scalar()
    return str(first + second + of_session(sessions()))
