"""Changes: /andringar, and the same as JSON and Atom, for those who keep a copy or want to know of new minutes."""

import json

from datasette import Response, hookimpl

from pipeline.site.changes import asked, load_changes
from pipeline.site.rows import read


async def found(datasette, request):
    """What is asked for, the changes, and a function that makes whole addresses of paths."""
    wanted = asked(request.args.get("efter"), request.args.get("antal"))
    rows = await read(datasette, lambda conn: load_changes(conn, wanted))
    return wanted, rows, lambda path: datasette.absolute_url(request, datasette.urls.path(path))


async def page(datasette, request):
    """The newest changes as a page."""
    _, rows, _ = await found(datasette, request)
    return Response.html(
        await datasette.render_template("andringar.html", {"changes": rows}, request=request, view_name="andringar")
    )


async def as_json(datasette, request):
    """Changes after an id, oldest first. ``next`` is where to go on; it is null when nothing is left."""
    wanted, rows, absolute = await found(datasette, request)
    if wanted.after is None:
        rows.reverse()
    for row in rows:
        path = row.pop("path")
        row.pop("label")
        row["url"] = absolute(path) if path else None
    more = wanted.after is not None and len(rows) == wanted.limit
    following = f"{absolute('/andringar.json')}?efter={rows[-1]['id']}&antal={wanted.limit}" if more else None
    last = rows[-1]["id"] if rows else wanted.after or 0
    body = {"changes": rows, "last": last, "next": following}
    return Response(json.dumps(body, ensure_ascii=False), content_type="application/json; charset=utf-8")


async def as_feed(datasette, request):
    """The newest changes as an Atom feed."""
    _, rows, absolute = await found(datasette, request)
    rows.sort(key=lambda row: -row["id"])
    context = {"changes": rows, "absolute": absolute}
    body = await datasette.render_template("andringar.atom", context, request=request, view_name="andringar")
    return Response(body, content_type="application/atom+xml; charset=utf-8")


@hookimpl
def register_routes():
    return [(r"^/andringar$", page), (r"^/andringar\.json$", as_json), (r"^/andringar\.atom$", as_feed)]
