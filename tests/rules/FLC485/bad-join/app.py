"""An application with books and their authors."""

from flask import Flask
from sqlalchemy import Column, ForeignKey, Integer, create_engine
from sqlalchemy.orm import Load, declarative_base, joinedload, relationship, scoped_session, sessionmaker

app = Flask(__name__)
engine = create_engine("sqlite://")
session = scoped_session(sessionmaker(bind=engine))
Base = declarative_base()


class Author(Base):
    __tablename__ = "author"
    id = Column(Integer, primary_key=True)
    books = relationship("Book", back_populates="author")


class Book(Base):
    __tablename__ = "book"
    id = Column(Integer, primary_key=True)
    author_id = Column(ForeignKey("author.id"))
    author = relationship("Author", back_populates="books")


@app.route("/outer")
def outer():
    return str(session.query(Author).outerjoin("books").all())  # expect: FLC485


@app.route("/along")
def along():
    return str(session.query(Author).join(Book, "books").all())  # expect: FLC485


@app.route("/deep")
def deep():
    return str(session.query(Author).options(joinedload(Author.books).joinedload("author")).all())  # expect: FLC485


@app.route("/only")
def only():
    return str(session.query(Author).options(Load(Author).load_only("id")).all())  # expect: FLC485
