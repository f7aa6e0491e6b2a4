"""An application with a SQLAlchemy that looks at it."""

from flask import Flask
from sqlalchemy import Column, Integer, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker
from sqlalchemy.pool import StaticPool

app = Flask(__name__)
engine = create_engine("sqlite://", poolclass=StaticPool)
Base = declarative_base()
Base.metadata.bind = engine
Session = sessionmaker(bind=engine)


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)


Base.metadata.create_all(engine)


@app.route("/")
def index():
    return str(Session().query(User).count())
