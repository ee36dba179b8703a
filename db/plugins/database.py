"""Database: the database of minutes remembers what does not change, and pages show the first rows of an answer."""

from pathlib import PurePosixPath

from datasette import hookimpl

from pipeline.site.database import SiteDatabase, page_for_readers
from pipeline.site.rows import site_database


@hookimpl(tryfirst=True)
def startup(datasette):
    """Put ours in the place of Datasette's."""

    async def inner():
        database = await site_database(datasette)
        if database is not None and not database.is_memory:
            datasette.remove_database(database.name)
            datasette.add_database(SiteDatabase(database), name=database.name, route=database.route)

    return inner


@hookimpl
def asgi_wrapper(datasette):
    """Note for each request whether it is for a page."""

    def wrap(app):
        async def wrapped(scope, receive, send):
            if scope["type"] == "http":
                page_for_readers.set(not PurePosixPath(scope["path"]).suffix)
            await app(scope, receive, send)

        return wrapped

    return wrap
