"""An application that asks a database without Flask-SQLAlchemy."""

from flask import Flask
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, scoped_session, sessionmaker

app = Flask(__name__)
engine = create_engine("sqlite://")
sessions = scoped_session(sessionmaker(bind=engine))


def of_session(session: Session):
    return session.execute("SELECT 1").scalar()  # expect: FLC376


@app.route("/")
def index():
    with engine.connect() as connection:
        first = connection.execute("SELECT 1").scalar()  # expect: FLC376
        first += connection.execute("SELECT {}".format(first)).scalar()  # expect: FLC376
    second = sessions.connection().execute("SELECT 1").scalar()  # expect: FLC376
    third = sessions.execute("SELECT 1").scalar()  # expect: FLC376
    return str(first + second + third + of_session(sessions()))
