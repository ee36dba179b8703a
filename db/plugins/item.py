"""Item: /paragraf/<id>, one § for reading."""

from urllib.parse import unquote

from datasette import Response, hookimpl
from datasette.utils.asgi import NotFound

from pipeline.site.item import DISSENT_SECTIONS, load_item
from pipeline.site.originals import has_picture
from pipeline.site.rows import read
from pipeline.site.snippets import Marker


async def page(datasette, request):
    """The page of one item; words of `?q=` are marked in its text."""
    item_id = unquote(request.url_vars["id"])
    item = await read(datasette, lambda conn: load_item(conn, item_id))
    if item is None:
        raise NotFound("Det finns ingen paragraf med den adressen.")
    item["original"] = await has_picture(datasette, item["document"], item["file"], item["sha256"], item["page"])
    q = request.args.get("q") or ""
    context = {"item": item, "q": q, "marker": Marker(q), "dissent_sections": DISSENT_SECTIONS}
    return Response.html(
        await datasette.render_template("paragraf.html", context, request=request, view_name="paragraf")
    )


@hookimpl
def register_routes():
    return [(r"^/paragraf/(?P<id>[^/]+)$", page)]
