"""Swedish search: the search box of every table page finds inflections and parts of compounds."""

from datasette import hookimpl

from pipeline.store.search import query


@hookimpl(trylast=True)
def prepare_connection(conn):
    """Replace the function that Datasette passes a reader's words through before MATCH.

    Last, so that it wins over Datasette's own registration of the same name.
    """
    conn.create_function("escape_fts", 1, lambda words: query(words or ""))
