"""An application that counts its users."""

from flask import Flask
from sqlalchemy import Column, Integer, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker
from sqlalchemy.pool import StaticPool

app = Flask(__name__)
engine = create_engine("sqlite://", poolclass=StaticPool)
Base = declarative_base()
Base.metadata.bind = engine  # expect: FLC297, FLC490
Session = sessionmaker()


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)


Base.metadata.create_all(engine)


@app.route("/")
def index():
    return str(Session().query(User).count())
