"""Robots: what search engines are asked to leave alone."""

from datasette import Response, hookimpl

from pipeline.resources import db_dir


async def robots(datasette, request):
    """db/robots.txt."""
    return Response.text((db_dir() / "robots.txt").read_text(encoding="utf-8"))


@hookimpl
def register_routes():
    return [(r"^/robots\.txt$", robots)]
