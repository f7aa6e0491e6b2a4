"""An application with a copy of Flask's own wsgi_app."""

from flask import Flask


class Shop(Flask):
    def wsgi_app(self, environ, start_response):
        ctx = self.request_context(environ)
        error = None
        try:
            ctx.push()
            response = self.full_dispatch_request()  # expect: FLC267
            return response(environ, start_response)
        except Exception as caught:
            error = caught
            raise
        finally:
            if error is not None and self.should_ignore_error(error):  # expect: FLC268
                error = None
            ctx.pop(error)


app = Shop(__name__)
