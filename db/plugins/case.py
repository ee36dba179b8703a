"""Case: /arende/<id>, one matter through the bodies that handled it."""

from urllib.parse import unquote

from datasette import Response, hookimpl
from datasette.utils.asgi import NotFound

from pipeline.site.case import load_case
from pipeline.site.rows import read


async def page(datasette, request):
    """The steps of the case, oldest first."""
    case_id = unquote(request.url_vars["id"])
    case = await read(datasette, lambda conn: load_case(conn, case_id))
    if case is None:
        raise NotFound("Det finns inget ärende med den adressen.")
    return Response.html(
        await datasette.render_template("arende.html", {"case": case}, request=request, view_name="arende")
    )


@hookimpl
def register_routes():
    return [(r"^/arende/(?P<id>[^/]+)$", page)]
