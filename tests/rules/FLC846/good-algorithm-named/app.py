from authlib.jose import JsonWebToken

jwt = JsonWebToken(["RS256"])


def user_of(token, public_key):
    return jwt.decode(token, public_key)["sub"]
