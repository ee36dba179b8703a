"""Swedish words: filters that templates write dates, numbers and lists with."""

from datasette import hookimpl
from datasette.utils import tilde_encode

from pipeline.site import prose, queries, rows, swedish


@hookimpl
def prepare_jinja2_environment(env):
    """Add the filters."""
    env.filters.update(
        datum=swedish.long_date,
        tal=swedish.number,
        procent=swedish.percent,
        promille=swedish.per_mille,
        decimal=swedish.decimal,
        anmärkning=swedish.problem,
        metod=swedish.method,
        skäl=swedish.reason,
        ruta=queries.label,
        val=rows.query_of,
        antal=swedish.count,
        uppräknat=swedish.enumerate_words,
        jämförelse=swedish.comparison,
        kolumn=swedish.column,
        beskrivning=swedish.description,
        tilde=tilde_encode,
        paragraf=swedish.paragraph_sign,
        stycken=prose.blocks,
        lista=rows.as_list,
        sökväg=lambda parts: rows.path_of(*parts),
    )
    env.globals["avsnittsnamn"] = swedish.SECTION_NAMES


@hookimpl
def startup(datasette):
    """Tell the templates what the database of minutes is called."""

    async def inner():
        database = await rows.site_database(datasette)
        datasette.jinja_env.globals["site_database"] = database.name if database else None

    return inner
