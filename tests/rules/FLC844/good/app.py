import eventlet
from eventlet import websocket, wsgi


@websocket.WebSocketWSGI
def echo(socket):
    while (message := socket.wait()) is not None:
        socket.send(message)


def serve():
    wsgi.server(eventlet.listen(("", 8000)), echo)
