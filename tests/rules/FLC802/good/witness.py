"""Fails where the client chooses the codec that the body is decoded with."""

import codecs

from app import app

asked = []


def decode(data, errors="strict"):
    asked.append(len(data))
    return bytes(data).decode("utf-8", errors), len(data)


codecs.register(lambda name: codecs.CodecInfo(codecs.utf_8_encode, decode, name=name) if name == "slow" else None)

app.test_client().post("/", data=b'{"a": 1}', content_type="application/json; charset=slow")

if asked:
    raise SystemExit("decoded with the codec of the client")
