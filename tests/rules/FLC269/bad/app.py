"""An application that looks at each request first."""

from flask import Flask, g


class Shop(Flask):
    def preprocess_request(self):  # expect: FLC269
        g.open = True
        return super().preprocess_request()


app = Shop(__name__)
