"""Year facet: `_facet_year=date` counts rows by the year of a date column."""

from datasette import hookimpl
from datasette.database import QueryInterrupted
from datasette.facets import Facet
from datasette.utils import escape_sqlite, path_with_added_args, path_with_removed_args


class YearFacet(Facet):
    """Rows per year; choosing one adds `column__startswith=2019-`."""

    type = "year"

    async def facet_results(self):
        results, timed_out = [], []
        chosen = self.get_querystring_pairs()
        size = self.get_facet_size()
        for source_and_config in self.get_configs():
            config = source_and_config["config"]
            column = config.get("column") or config["simple"]
            name = escape_sqlite(column)
            sql = (
                f"select substr({name}, 1, 4) as value, count(*) as count from ({self.sql}) "
                f"where {name} glob '[0-9][0-9][0-9][0-9]-*' group by 1 order by 1 desc limit {size + 1}"
            )
            try:
                rows = await self.ds.execute(
                    self.database,
                    sql,
                    self.params,
                    truncate=False,
                    custom_time_limit=self.ds.setting("facet_time_limit_ms"),
                )
            except QueryInterrupted:
                timed_out.append(column)
                continue
            key = f"{column}__startswith"
            values = []
            for row in rows.rows[:size]:
                prefix = f"{row['value']}-"
                selected = (key, prefix) in chosen
                change = path_with_removed_args if selected else path_with_added_args
                toggled = self.ds.urls.path(change(self.request, {key: prefix}))
                values.append(
                    {
                        "value": row["value"],
                        "label": row["value"],
                        "count": row["count"],
                        "toggle_url": self.ds.absolute_url(self.request, toggled),
                        "selected": selected,
                    }
                )
            results.append(
                {
                    "name": column,
                    "type": self.type,
                    "hideable": source_and_config["source"] != "metadata",
                    "toggle_url": self.ds.urls.path(path_with_removed_args(self.request, {"_facet_year": column})),
                    "results": values,
                    "truncated": len(rows.rows) > size,
                }
            )
        return results, timed_out


@hookimpl
def register_facet_classes():
    return [YearFacet]
