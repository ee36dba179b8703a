"""Facets: any table by the values of a column, by year, by the members of lists, and by the meeting of its rows.

`_facet_value=kind` counts rows by the value of a column, `_facet_year=date` by its year, `_facet_list=parties` by the
members of lists. `_facet_meeting=kommun` (or `organ`, `ar`) counts rows by the municipality, body or year of their
document. `_kommun=`, `_organ=`, `_ar=` and `_parti=` choose by what is counted so.

Rows that are too many to be counted while a reader waits are not: of a whole table the counts made with the database
are shown, of a choice among its rows only the values.
"""

from datasette import hookimpl
from datasette.database import QueryInterrupted
from datasette.facets import Facet
from datasette.filters import FilterArguments
from datasette.utils import escape_sqlite, path_with_added_args, path_with_removed_args

from pipeline.store.facets import GROUPED, MEETING

COUNTED = 25_000  # rows: what can be counted while a reader waits
FOUND = 10_000  # the same for rows that a search finds, which it finds anew for each facet
MANY = 1_000  # rows of a party: those come soon when a table is read in its order, fewer are sooner looked up


class CountedFacet(Facet):
    """Values with their counts, the commonest first, and links that choose one. A kind says how it counts."""

    def question(self, column):
        """SQL for pairs of value and count of the rows of `self.sql`; None for a column that cannot be counted so."""
        name = escape_sqlite(column)
        value, test = (part.format(name) for part in GROUPED[self.type])
        # With a plus, so that the index that finds the rows is used, not one that has them grouped but must read all.
        return f"select {value}, count(*) from (select +{name} as {name} from ({self.sql})) where {test} group by 1"

    def choice(self, column, value):
        """The argument that chooses a value, as a name and a value."""
        return column, str(value)

    def newest_first(self, column):
        """Whether values are years, which are shown in their order."""
        return False

    async def counts(self, column):
        """Pairs of value and count, which is None where it is unknown; None where not even the values are known."""
        limit = FOUND if "_search" in self.request.args else COUNTED
        if self.row_count is not None and self.row_count <= limit:
            asked, params = self.question(column), self.params
        else:
            asked = 'select value, sum(n) from facets where "table" = :table and facet = :facet group by value'
            params = {"table": self.table, "facet": f"{self.type}:{column}"}
        if asked is None:
            return None
        time = self.ds.setting("facet_time_limit_ms")
        answer = await self.ds.execute(self.database, asked, params, truncate=False, custom_time_limit=time)
        pairs = sorted(map(tuple, answer.rows), key=lambda pair: (-pair[1], str(pair[0])))
        if self.newest_first(column):
            pairs.sort(reverse=True)
        if params is self.params:
            return pairs
        whole = " where " not in self.sql
        return [(value, n if whole else None) for value, n in pairs] or None

    async def facet_results(self):
        results, timed_out = [], []
        arguments = self.get_querystring_pairs()
        size = self.get_facet_size()
        for source_and_config in self.get_configs():
            config = source_and_config["config"]
            column = config.get("column") or config["simple"]
            try:
                counts = await self.counts(column)
            except QueryInterrupted:
                counts = None
            if counts is None:
                timed_out.append(column)
                continue
            values = []
            for shown, count in counts[:size]:
                name, value = self.choice(column, shown)
                selected = (name, value) in arguments
                change = path_with_removed_args if selected else path_with_added_args
                address = self.ds.urls.path(change(self.request, {name: value}))
                values.append(
                    {
                        "value": shown,
                        "label": shown,
                        "count": count,
                        "toggle_url": self.ds.absolute_url(self.request, address),
                        "selected": selected,
                    }
                )
            gone = path_with_removed_args(self.request, {f"_facet_{self.type}": column})
            results.append(
                {
                    "name": column,
                    "type": self.type,
                    "hideable": source_and_config["source"] != "metadata",
                    "toggle_url": self.ds.urls.path(gone),
                    "results": values,
                    "truncated": len(counts) > size,
                    "uncounted": any(value["count"] is None for value in values),
                }
            )
        return results, timed_out


class ValueFacet(CountedFacet):
    """Rows per value of a column."""

    type = "value"


class YearFacet(CountedFacet):
    """Rows per year of a date."""

    type = "year"

    def choice(self, column, value):
        return ("_ar", value) if column == "date" else (f"{column}__startswith", f"{value}-")

    def newest_first(self, column):
        return True


class ListFacet(CountedFacet):
    """Rows per member of a JSON array: as Datasette's array facet, but each list that there is is read only once."""

    type = "list"

    def question(self, column):
        lists = super().question(column).replace("count(*)", "count(*) as n", 1)
        members = f"from ({lists}) l join json_each(l.{escape_sqlite(column)}) j"
        return f"select member, sum(n) from (select distinct l.*, j.value as member {members}) group by 1"

    def choice(self, column, value):
        return ("_parti" if column == "parties" else f"{column}__arraycontains"), str(value)


class MeetingFacet(CountedFacet):
    """Rows by what is known about their document."""

    type = "meeting"

    def question(self, column):
        if column not in MEETING:
            return None
        of_each = f"select +document as document, count(*) as n from ({self.sql}) group by 1"
        documents = f"({of_each}) t join documents d on d.id = t.document"
        return f"select {MEETING[column]} as value, sum(n) from {documents} group by 1 having value is not null"

    def choice(self, column, value):
        return f"_{column}", str(value)

    def newest_first(self, column):
        return column == "ar"


@hookimpl
def register_facet_classes():
    return [ValueFacet, YearFacet, ListFacet, MeetingFacet]


@hookimpl
def filters_from_request(request, database, table, datasette):
    """What `_kommun=`, `_organ=`, `_ar=` and `_parti=` choose; the last of each counts."""
    chosen = {name: request.args.getlist(f"_{name}")[-1] for name in (*MEETING, "parti") if f"_{name}" in request.args}

    async def inner():
        served = datasette.get_database(database)
        columns = await served.table_columns(table)
        tests, params, said = [], {}, []
        for name, value in chosen.items():
            test = test_of(name, columns)
            if name == "parti" and "parties" in columns:
                many = await is_counted(served, table, value, MANY)
                test = f"parties in ({LISTS})" if many else f"{escape_sqlite(table)}.rowid in ({rows_of_lists(table)})"
            if test:
                tests.append(test)
                params[f"chosen_{name}"] = value
                said.append(f"{name} = {value}")
        return FilterArguments(tests, params, said)

    return inner if chosen else None


def test_of(name, columns):
    """SQL that a row meets if it is of the meeting that is chosen, `:chosen_<name>`; None where none can be.

    A year of a table's own date is a stretch of an index.
    """
    if name == "ar" and "date" in columns:
        return "date >= :chosen_ar and date < :chosen_ar || ':'"  # ':' comes after the digits and '-'
    if name in MEETING and "document" in columns:
        return f"document in (select d.id from documents d where {MEETING[name]} = :chosen_{name})"
    return None


LISTS = "select list from party_lists where party = :chosen_parti"


def rows_of_lists(table):
    """SQL for the rows whose lists of parties hold the chosen one, looked up in an index of the lists."""
    return f"select t.rowid from ({LISTS}) l cross join {escape_sqlite(table)} t on t.parties = l.list"


async def is_counted(served, table, party, least):
    """Whether so many rows of the table have the party in their list, as was counted with the database."""
    sql = "select sum(n) from facets where \"table\" = ? and facet = 'list:parties' and value = ?"
    return ((await served.execute(sql, [table, party])).first()[0] or 0) >= least
