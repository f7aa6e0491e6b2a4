"""Fails where two containers of one machine get the same id for the PIN of the debugger."""

import builtins
import io

import werkzeug.debug as debug

real_open = builtins.open


def machine_id(container):
    group = b"1:name=systemd:/docker/" + container
    files = {
        "/etc/machine-id": b"",
        "/proc/sys/kernel/random/boot_id": b"the machine",
        "/proc/self/cgroup": group,
    }

    def fake_open(path, *args, **kwargs):
        if path not in files:
            return real_open(path, *args, **kwargs)
        binary = args and "b" in args[0]
        return io.BytesIO(files[path]) if binary else io.StringIO(files[path].decode())

    debug._machine_id = None
    builtins.open = fake_open
    try:
        return debug.get_machine_id()
    finally:
        builtins.open = real_open


if machine_id(b"one") == machine_id(b"other"):
    raise SystemExit("the same id in both")
