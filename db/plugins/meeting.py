"""Meeting: /protokoll/<id>, one document for reading."""

from urllib.parse import unquote

from datasette import Response, hookimpl
from datasette.utils.asgi import NotFound

from pipeline.site.meeting import TEXT_SOURCES, load_meeting
from pipeline.site.rows import read, site_database


async def page(datasette, request):
    """The page of one document."""
    document_id = unquote(request.url_vars["id"])
    meeting = await read(datasette, lambda conn: load_meeting(conn, document_id))
    if meeting is None:
        raise NotFound("Det finns inget dokument med den adressen.")
    context = {"meeting": meeting, "text_sources": TEXT_SOURCES}
    return Response.html(
        await datasette.render_template("protokoll.html", context, request=request, view_name="protokoll")
    )


async def index(datasette):
    """Every document: the table of them."""
    database = await site_database(datasette)
    return Response.redirect(
        datasette.urls.table(database.name, "documents") if database else datasette.urls.instance()
    )


@hookimpl
def register_routes():
    return [(r"^/protokoll$", index), (r"^/protokoll/(?P<id>[^/]+)$", page)]
