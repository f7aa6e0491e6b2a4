from authlib.jose import jwt


def user_of(token, public_key):
    return jwt.decode(token, public_key)["sub"]
