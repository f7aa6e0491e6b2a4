"""Schemas with fields of other libraries, which hand their keywords on."""

from enum import Enum

from marshmallow import Schema
from marshmallow_enum import EnumField
from marshmallow_sqlalchemy.fields import Related


class Colour(Enum):
    red = 1


class BookSchema(Schema):
    cover = EnumField(Colour, by_value=True, load_default=Colour.red)
    author = Related(columns=["name"], missing=None)  # expect: FLC324


class PageSchema(Schema):
    back = EnumField(Colour, by_value=True, missing=Colour.red)  # expect: FLC324
