from authlib.jose import jwt

SECRET = "a secret of this application alone"


def token_for(user):
    header = {"alg": "HS256"}
    return jwt.encode(header, {"sub": user}, SECRET)


def user_of(token):
    return jwt.decode(token, SECRET)["sub"]
