"""Colours: the party colours of the table `parties` as a style sheet."""

from datasette import Response, hookimpl

from pipeline.site.colour import stylesheet
from pipeline.site.rows import read, select


async def colours(datasette):
    """CSS with one rule per party."""
    parties = await read(datasette, lambda conn: select(conn, "SELECT code, colour, scope FROM parties ORDER BY code"))
    return Response(
        stylesheet(parties), content_type="text/css; charset=utf-8", headers={"cache-control": "max-age=300"}
    )


@hookimpl
def register_routes():
    return [(r"^/-/partier\.css$", colours)]
