"""Search: /sok as a page, as CSV, as JSON and as an Atom feed."""

import csv
import io
import json
from dataclasses import replace

from datasette import Response, hookimpl

from pipeline.site.asked import CANDIDATES, ORDERS, SCOPES, from_arguments
from pipeline.site.rows import read
from pipeline.site.search import export, run
from pipeline.site.snippets import Marker

SHOWN_FIRST = 8  # choices of a facet shown before "fler"


def asked_for(request):
    return from_arguments({name: request.args.getlist(name) for name in request.args})


def without_title(text, title):
    """What follows the title where a text begins with it, as the text of an item does."""
    head = len(title) + 120
    at = (text or "").find(title, 0, head) if title else -1
    return text[at + len(title) :] if at >= 0 else text


async def page(datasette, request):
    """The list of hits for a reader."""
    search = asked_for(request)
    marker = Marker(search.q)
    result = await read(datasette, lambda conn: run(conn, search))
    for hit in result.hits:
        hit["snippet"] = marker.snippet(without_title(hit["text"], hit["title"]))
        hit["marked_title"] = marker.mark(hit["title"])
    context = {
        "result": result,
        "search": result.search,
        "scopes": SCOPES,
        "orders": ORDERS,
        "shown_first": SHOWN_FIRST,
        "candidates": CANDIDATES,
        "q": search.q,
    }
    return Response.html(await datasette.render_template("sok.html", context, request=request, view_name="sok"))


async def as_csv(datasette, request):
    """Every hit with its text, one per line; with `bom=1` so that Excel sees that it is UTF-8."""
    rows = await read(datasette, lambda conn: list(export(conn, asked_for(request))))
    out = io.StringIO()
    if request.args.get("bom"):
        out.write("\ufeff")
    if rows:
        writer = csv.DictWriter(out, rows[0].keys())
        writer.writeheader()
        for row in rows:
            writer.writerow({k: " ".join(v) if isinstance(v, list) else v for k, v in row.items()})
    headers = {"content-disposition": 'attachment; filename="sok.csv"'}
    return Response(out.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


async def as_json(datasette, request):
    """The hits of the search, all of them, and how they divide."""
    search = asked_for(request)

    def question(conn):
        result = run(conn, search)
        return result, list(export(conn, search))

    result, hits = await read(datasette, question)
    facets = {f.name: {c.value: c.count for c in f.choices} for f in result.facets}
    body = {
        "q": search.q,
        "i": search.scope.name,
        "chosen": {name: list(values) for name, values in search.chosen.items()},
        "total": result.total,
        "more": result.capped,
        "facets": facets,
        "hits": hits,
    }
    return Response(json.dumps(body, ensure_ascii=False), content_type="application/json; charset=utf-8")


async def as_feed(datasette, request):
    """The newest hits as an Atom feed, to follow a search."""
    search = asked_for(request)
    newest = replace(search, order="nyast", page=1)
    result = await read(datasette, lambda conn: run(conn, newest))
    marker = Marker("")
    for hit in result.hits:
        hit["snippet"] = str(marker.snippet(hit["text"]))
    context = {
        "result": result,
        "search": search,
        "absolute": lambda path: datasette.absolute_url(request, datasette.urls.path(path)),
    }
    body = await datasette.render_template("sok.atom", context, request=request, view_name="sok")
    return Response(body, content_type="application/atom+xml; charset=utf-8")


@hookimpl
def register_routes():
    return [
        (r"^/sok$", page),
        (r"^/sok\.csv$", as_csv),
        (r"^/sok\.json$", as_json),
        (r"^/sok\.atom$", as_feed),
    ]
