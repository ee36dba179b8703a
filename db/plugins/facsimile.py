"""Facsimile: /sida/<document>/<page> shows a printed page, /bild/… its image."""

import asyncio
from urllib.parse import unquote

from datasette import Response, hookimpl
from datasette.utils.asgi import NotFound

from pipeline.site.facsimile import covers_of, facsimile
from pipeline.site.meeting import TEXT_SOURCES
from pipeline.site.originals import find_drawn, find_original, settings
from pipeline.site.printed import load_page
from pipeline.site.rows import first, read
from pipeline.site.textlayer import read_layer, text_layer

MISSING = "Originalet finns inte här."
VIEWS = {"": "Rättad text", "rattningar": "Med rättningarna", "ra": "Orörd text"}


def place(request):
    """The document and page that the address names; numbers too large for a page are none."""
    number = request.url_vars["number"]
    if len(number) > 6:
        raise NotFound("Det finns ingen sådan sida.")
    return unquote(request.url_vars["document"]), int(number)


async def page(datasette, request):
    """The text of a printed page, passages marked, beside its image."""
    document, number = place(request)
    marks = request.args.getlist("rad")
    shown = await read(datasette, lambda conn: load_page(conn, document, number, marks))
    if shown is None:
        raise NotFound("Det finns ingen sådan sida.")
    path = await find_original(datasette, document, shown["file"], shown["sha256"])
    covers = await read(datasette, lambda conn: covers_of(conn, document, number))
    shown["original"] = path is not None or find_drawn(datasette, shown["sha256"], number, covers) is not None
    if shown["lines"]:
        layer = read_layer(shown["lines"], shown["raw_text"])
    elif (
        path is not None and shown["text_source"] == "text layer" and not covers
    ):  # words of the file itself, so not where some of them must not be shown
        layer = await asyncio.to_thread(text_layer, path, number)
    else:
        layer = []
    view = request.args.get("visa") or ""
    context = {
        "page": shown,
        "layer": layer,
        "text_sources": TEXT_SOURCES,
        "missing": MISSING,
        "marks": marks[:20],
        "view": view if view in VIEWS else "",
        "views": VIEWS,
    }
    return Response.html(await datasette.render_template("sida.html", context, request=request, view_name="sida"))


async def image(datasette, request):
    """The image of a printed page."""
    document, number = place(request)
    row = await read(datasette, lambda conn: first(conn, "SELECT file, sha256 FROM documents WHERE id = ?", [document]))
    if row is None:
        raise NotFound(MISSING)
    covers = await read(datasette, lambda conn: covers_of(conn, document, number))
    if kept := find_drawn(datasette, row["sha256"], number, covers):
        drawn = await asyncio.to_thread(kept.read_bytes)
    else:
        path = await find_original(datasette, document, row["file"], row["sha256"])
        if path is None:
            raise NotFound(MISSING)
        _, cache = settings(datasette)
        drawn = await asyncio.to_thread(facsimile, path, row["sha256"], number, cache, covers)
    if drawn is None:
        raise NotFound("Sidan kunde inte ritas.")
    return Response(drawn, content_type="image/webp", headers={"cache-control": "public, max-age=86400"})


@hookimpl
def register_routes():
    return [
        (r"^/sida/(?P<document>[^/]+)/(?P<number>\d+)$", page),
        (r"^/bild/(?P<document>[^/]+)/(?P<number>\d+)\.webp$", image),
    ]
