"""An application with books and their authors."""

from flask import Flask
from sqlalchemy import Column, ForeignKey, Integer, bindparam, create_engine, text
from sqlalchemy.orm import declarative_base, relationship, scoped_session, sessionmaker

app = Flask(__name__)
engine = create_engine("sqlite://")
session = scoped_session(sessionmaker(bind=engine))
Base = declarative_base()


class Author(Base):
    __tablename__ = "author"
    id = Column(Integer, primary_key=True)
    books = relationship("Book")


class Book(Base):
    __tablename__ = "book"
    id = Column(Integer, primary_key=True)
    author_id = Column(ForeignKey("author.id"))
    pages = relationship("Page")


class Page(Base):
    __tablename__ = "page"
    id = Column(Integer, primary_key=True)
    book_id = Column(ForeignKey("book.id"))
    notes = relationship("Note")


class Note(Base):
    __tablename__ = "note"
    id = Column(Integer, primary_key=True)
    page_id = Column(ForeignKey("page.id"))


@app.route("/pair")
def pair():
    return str(session.query(Author).join((Book, Book.author_id == Author.id)).all())  # expect: FLC271


@app.route("/path")
def path():
    return str(session.query(Author).outerjoin(Author.books, Book.pages, Page.notes).all())  # expect: FLC271


@app.route("/number")
def number():
    chosen = text("SELECT :number", bindparams=[bindparam("number", 1)])  # expect: FLC271
    return str(session.execute(chosen).scalar())


@app.route("/within")
def within():
    with session.begin(subtransactions=True):  # expect: FLC271
        session.add(Author())
    return ""
