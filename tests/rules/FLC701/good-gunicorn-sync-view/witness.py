"""Fails where one of several requests at once to the real server does."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    PORT = probe.getsockname()[1]
answers = []


def is_up():
    try:
        socket.create_connection(("127.0.0.1", PORT), timeout=1).close()
    except OSError:
        return False
    return True


def status(path):
    try:
        return urllib.request.urlopen(f"http://127.0.0.1:{PORT}{path}", timeout=5).status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError as error:
        return str(error)


server = subprocess.Popen([sys.executable, "-m", "gunicorn", "-b", f"127.0.0.1:{PORT}", "-k", "gevent", "app:app"], start_new_session=True)
try:
    for _ in range(60):
        time.sleep(0.25)
        if is_up():
            break
    threads = [threading.Thread(target=lambda: answers.append(status("/"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
finally:
    os.killpg(server.pid, signal.SIGKILL)

if answers != [200] * 4:
    raise SystemExit(f"answered {answers}")
