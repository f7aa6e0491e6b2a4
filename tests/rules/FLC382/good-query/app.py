"""An application that asks a session of its own."""

from flask import Flask
from sqlalchemy import Column, Integer, String, and_, create_engine, select, text
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
    return str(session.query(User).filter(text("id < 5")).all())


@app.route("/and")
def both():
    return str(session.query(User).filter(and_(True, User.name == "Ada")).all())


@app.route("/order")
def order():
    return str(session.query(User).order_by("id").all())


@app.route("/columns")
def columns():
    return str(session.query(User).with_entities(User.name).all())


@app.route("/query")
def query():
    return str(session.query(User.name).all())


@app.route("/statement")
def statement():
    return str(session.query(User).from_statement(text("SELECT * FROM users")).all())


@app.route("/select")
def selected():
    return str(session.execute(select(User.id).where(text("id < 5"))).all())
