"""Person: /person/<id>, what is on record about somebody who sat at the meetings."""

from urllib.parse import unquote

from datasette import Response, hookimpl
from datasette.utils.asgi import NotFound

from pipeline.site.person import KINDS, load_person
from pipeline.site.rows import page_number, read


async def page(datasette, request):
    """Seats, attendance, then rows with their evidence."""
    person_id, evidence = unquote(request.url_vars["id"]), request.args.get("belagg") or ""
    number = page_number(request.args.get("sida"))
    person = await read(datasette, lambda conn: load_person(conn, person_id, evidence, number))
    if person is None:
        raise NotFound("Det finns ingen person med den adressen.")
    context = {"person": person, "evidence": KINDS}
    return Response.html(await datasette.render_template("person.html", context, request=request, view_name="person"))


@hookimpl
def register_routes():
    return [(r"^/person/(?P<id>[^/]+)$", page)]
