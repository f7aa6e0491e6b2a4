"""A model that only tests have."""

from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Thing(Base):
    __tablename__ = "thing"

    id = Column(Integer, primary_key=True)
    name = Column(String(20), unique=True)
