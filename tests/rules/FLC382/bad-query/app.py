"""An application that asks a session of its own."""

from flask import Flask
from sqlalchemy import Column, Integer, String, and_, create_engine, select
from sqlalchemy.orm import declarative_base, scoped_session, sessionmaker

app = Flask(__name__)
engine = create_engine("sqlite://")
session = scoped_session(sessionmaker(bind=engine))
Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String(80))


@app.route("/filter")
def filtered():
    return str(session.query(User).filter("id < 5").all())  # expect: FLC382


@app.route("/and")
def both():
    return str(session.query(User).filter(and_("id < 5", User.name == "Ada")).all())  # expect: FLC382


@app.route("/order")
def order():
    return str(session.query(User).order_by("-id").all())  # expect: FLC382


@app.route("/columns")
def columns():
    return str(session.query(User).with_entities("name").all())  # expect: FLC382


@app.route("/query")
def query():
    return str(session.query("name").select_from(User).all())  # expect: FLC382


@app.route("/statement")
def statement():
    return str(session.query(User).from_statement("SELECT * FROM users").all())  # expect: FLC382


@app.route("/select")
def selected():
    return str(session.execute(select(User.id).where("id < 5")).all())  # expect: FLC382
