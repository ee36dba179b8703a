"""Party: /parti lists parties, /parti/<code> shows what is on record about one."""

from urllib.parse import unquote

from datasette import Response, hookimpl
from datasette.utils.asgi import NotFound

from pipeline.site.party import EVIDENCE, load_parties, load_party
from pipeline.site.rows import page_number, read


async def index(datasette, request):
    """Every party on record."""
    context = await read(datasette, load_parties)
    return Response.html(await datasette.render_template("partier.html", context, request=request, view_name="partier"))


async def page(datasette, request):
    """One party: figures, then rows with their evidence."""
    code = unquote(request.url_vars["code"])
    number = page_number(request.args.get("sida"))
    evidence, place = request.args.get("belagg") or "", request.args.get("kommun") or ""
    party = await read(datasette, lambda conn: load_party(conn, code, evidence, number, place))
    if party is None:
        raise NotFound("Inget parti med den beteckningen finns i databasen.")
    context = {"party": party, "evidence": EVIDENCE}
    return Response.html(await datasette.render_template("parti.html", context, request=request, view_name="parti"))


@hookimpl
def register_routes():
    return [(r"^/parti$", index), (r"^/parti/(?P<code>[^/]+)$", page)]
