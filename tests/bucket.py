"""A bucket as S3-compatible stores offer it, on loopback: what is needed to list it and to fetch from it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.utils import formatdate
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

PAGE = 2
"""Names that one answer lists; real stores list a thousand. The rest is asked for with a token."""
Objects = dict[str, bytes]
"""What lies in the bucket, by key."""


@contextmanager
def bucket(name: str, key: str, objects: Objects) -> Iterator[str]:
    """The address of a store that has this bucket and lets in who signs with the access key."""

    class Store(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self.do_GET()

        def do_GET(self) -> None:
            place = urlsplit(self.path)
            at, _, wanted = unquote(place.path).removeprefix("/").partition("/")
            if f"Credential={key}/" not in self.headers.get("Authorization", ""):
                self.refuse(403, "InvalidAccessKeyId")
            elif at != name:
                self.refuse(404, "NoSuchBucket")
            elif not wanted:
                self.send(200, listing(objects, {k: v[0] for k, v in parse_qs(place.query).items()}).encode(), {})
            elif wanted not in objects:
                self.refuse(404, "NoSuchKey")
            else:
                self.fetch(objects[wanted])

        def fetch(self, data: bytes) -> None:
            headers = {"ETag": tag(data), "Last-Modified": formatdate(0, usegmt=True), "Accept-Ranges": "bytes"}
            asked = self.headers.get("Range", "").removeprefix("bytes=")
            if not asked:
                self.send(200, data, headers)
                return
            first, _, last = asked.partition("-")
            part = data[int(first) : int(last) + 1 if last else None]
            span = f"bytes {first}-{int(first) + len(part) - 1}/{len(data)}"
            self.send(206, part, {**headers, "Content-Range": span})

        def refuse(self, status: int, code: str) -> None:
            self.send(status, f"<Error><Code>{code}</Code><Message>{code}</Message></Error>".encode(), {})

        def send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for header, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(header, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    with serving(Store) as address:
        yield address


@contextmanager
def serving(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address of a web server on loopback that answers so."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def tag(data: bytes) -> str:
    return f'"{md5(data, usedforsecurity=False).hexdigest()}"'


def listing(objects: Objects, asked: dict[str, str]) -> str:
    """The answer to ListObjectsV2: keys with a prefix, those below a further delimiter as one, a page of them."""
    prefix, delimiter = asked.get("prefix", ""), asked.get("delimiter", "")
    names: dict[str, bytes | None] = {}
    for key in sorted(objects):
        if key.startswith(prefix):
            head, found, _ = key[len(prefix) :].partition(delimiter) if delimiter else (key, "", "")
            names[prefix + head + found if found else key] = None if found else objects[key]
    rest = [name for name in names if name > asked.get("continuation-token", "")]
    page = rest[: min(PAGE, int(asked.get("max-keys", PAGE)))]
    more = len(rest) > len(page)
    entries = []
    for shown in page:
        data = names[shown]
        if data is None:
            entries.append(f"<CommonPrefixes><Prefix>{escape(shown)}</Prefix></CommonPrefixes>")
        else:
            entries.append(
                f"<Contents><Key>{escape(shown)}</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified>"
                f"<ETag>{escape(tag(data))}</ETag><Size>{len(data)}</Size><StorageClass>STANDARD</StorageClass></Contents>"
            )
    token = f"<NextContinuationToken>{escape(page[-1])}</NextContinuationToken>" if more else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
        f"<Prefix>{escape(prefix)}</Prefix><KeyCount>{len(page)}</KeyCount><MaxKeys>{PAGE}</MaxKeys>"
        f"<IsTruncated>{str(more).lower()}</IsTruncated>{token}{''.join(entries)}</ListBucketResult>"
    )
