"""HTTP as bytes: what was answered, and what is wrong with it whatever was asked."""

import asyncio
import re
import socket
import struct

# What every answer carries; see Sources/Web/Server/EveryAnswer.swift.
SAFE = {
    b"content-security-policy": b"default-src 'none'",
    b"strict-transport-security": b"max-age=63072000",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=()",
    b"cache-control": b"",
    b"content-type": b"",
}
STATUS = re.compile(rb"HTTP/1\.[01] ([1-9]\d\d) ")


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def faults(self):
        found = []
        if self.status >= 500:
            found.append(f"answered {self.status}")
        for name, value in SAFE.items():
            if not self.headers.get(name, b"\n").startswith(value):
                found.append(f"{self.status} without {name.decode()}")
        if b"x-injected" in self.headers or b"injected" in self.headers.get(b"set-cookie", b""):
            found.append(f"{self.status} with a header of the sender's")
        if b"server" in self.headers:
            found.append(f"{self.status} names its software")
        return found


def answers(data):
    """The answers in what came back, and what is left that is none."""
    found = []
    while data:
        head, parted, rest = data.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        status = STATUS.match(lines[0])
        if not status or not parted:
            return found, data
        headers = {}
        for line in lines[1:]:
            name, colon, value = line.partition(b":")
            if not colon:
                return found, data
            headers[name.lower()] = value.strip()
        # An answer to HEAD names a length and has no body: then the next answer begins at once.
        length = 0 if STATUS.match(rest) else int(headers.get(b"content-length", b"0"))
        body, data = rest[:length], rest[length:]
        if int(status[1]) >= 200:
            found.append(Answer(int(status[1]), headers, body))
    return found, b""


def faults(data):
    """Everything that is wrong with what came back."""
    found, rest = answers(data)
    wrong = [fault for answer in found for fault in answer.faults()]
    if rest and not is_beginning(rest):
        wrong.append(f"no HTTP came back: {rest[:60]!r}")
    return wrong


def is_beginning(rest):
    """Whether it may be an answer that was cut off by the end of the connection."""
    return rest[:9] in (b"HTTP/1.1 "[:len(rest[:9])], b"HTTP/1.0 "[:len(rest[:9])])


async def exchange(port, data, within=10.0, reset=False):
    """What comes back until the other end closes; None when it does not within so many seconds. With reset, the
    connection is torn down at once instead."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        return await asyncio.wait_for(sent(reader, writer, data, reset), within)
    except (asyncio.TimeoutError, TimeoutError):
        return None
    finally:
        writer.transport.abort()


async def sent(reader, writer, data, reset):
    received = bytearray()
    try:
        writer.write(data)
        if reset:
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return b""
        # Both directions at once: a server that refuses does not read to the end.
        writer.write_eof()
        while piece := await reader.read(65536):
            received += piece
    except (ConnectionError, BrokenPipeError):
        pass
    return bytes(received)


def request(method, target, headers=(), body=b"", version=b"HTTP/1.1"):
    """One request, as wrong as its parts."""
    lines = [method + b" " + target + b" " + version] + [name + b": " + value for name, value in headers]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


async def get(port, target, headers=(), within=10.0):
    """A proper request; the answer, or None."""
    data = await exchange(port, request(b"GET", target, [(b"Host", b"localhost"), (b"Connection", b"close"), *headers]), within)
    found, _ = answers(data or b"")
    return found[0] if found else None


def form(fields, headers=()):
    """What a page of ours would send to the sign-in."""
    from urllib.parse import urlencode

    body = urlencode(fields).encode()
    return request(b"POST", b"/sign-in", [
        (b"Host", b"localhost"), (b"Connection", b"close"), (b"Sec-Fetch-Site", b"same-origin"),
        (b"Content-Type", b"application/x-www-form-urlencoded"), (b"Content-Length", str(len(body)).encode()), *headers], body)
