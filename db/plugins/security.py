"""Security: headers that keep a page from running or fetching anything that is not this site's own."""

from datasette import hookimpl

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
)


@hookimpl
def asgi_wrapper(datasette):
    """Put the headers on every response."""

    def wrap(app):
        async def wrapped(scope, receive, send):
            async def send_with_headers(message):
                if message["type"] == "http.response.start":
                    names = {name for name, _ in HEADERS}
                    kept = [(k, v) for k, v in message.get("headers", []) if k.lower() not in names]
                    message = {**message, "headers": [*kept, *HEADERS]}
                await send(message)

            await app(scope, receive, send_with_headers if scope["type"] == "http" else send)

        return wrapped

    return wrap
