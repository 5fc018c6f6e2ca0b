"""What the ways on the pages beside this script cost, measured against plain ways of the same tool.

    python docs/integrations/costs.py pandas

The measured functions are those of the page: its blocks are run first.  The ways take turns, round
by round; a ratio is taken inside one round, and the median of the rounds is printed.
"""

from __future__ import annotations

import argparse
import functools
import io
import logging
import os
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ems_status import EMSStatus, Matcher, TrackingEvent, TrackingHistory, match


# The ways of one page, by name; the first is what the others are compared with.
Ways = dict[str, Callable[[], object]]


def texts(rows: int, distinct: int) -> list[str]:
    """Draw rows from distinct texts, of which one in twenty is unknown."""
    known = list(dict.fromkeys(phrase.text for phrase in Matcher().all_phrases()))
    step = len(known) // distinct
    unknown = [f"Unheard of {number}" for number in range(distinct // 20)]
    chosen = known[: step * distinct : step][len(unknown) :] + unknown
    return random.Random(4).choices(chosen, k=rows)  # noqa: S311  nothing is secret


def blocks(page: str) -> dict[str, Any]:
    """Run the plain blocks of a page, as its reader would, and hand over their names."""
    source = Path(__file__).with_name(f"with-{page}.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {"__name__": "__main__"}
    for block in re.findall(r"^```python\n(?!>>>)(.*?)^```", source, re.MULTILINE | re.DOTALL):
        # Nothing is written to a file, and Spark goes on.
        if "COPY " not in block and "spark.stop" not in block:
            # Not with this module's annotations from the future, which the page does not have.
            code = compile(block, f"with-{page}.md", "exec", dont_inherit=True)
            exec(code, names)  # noqa: S102  the page is the project's own
    return names


def status_of(text: str) -> str | None:
    """The value of a text's status."""
    found = match(text)
    return found.status.value if found.status else None


def pandas_ways(rows: list[str]) -> Ways:
    """The distinct way, against a merge with a ready table."""
    import pandas as pd

    page = blocks("pandas")
    frame = pd.DataFrame({"text": rows})
    distinct = frame["text"].unique()
    ready = pd.DataFrame({
        "text": distinct,
        "status": pd.Series([status_of(text) for text in distinct], dtype=page["STATUS"]),
        "outcome": pd.Series(
            [match(text).outcome.value for text in distinct], dtype=page["OUTCOME"]
        ),
    })
    return {
        "`merge` with a ready table": lambda: frame.merge(ready, on="text", how="left"),
        "`read_statuses`": lambda: page["read_statuses"](frame["text"]),
        "`map` of each row": lambda: frame["text"].map(status_of).astype(page["STATUS"]),
    }


def polars_ways(rows: list[str]) -> Ways:
    """The distinct way, against a join with a ready table."""
    import polars as pl

    page = blocks("polars")
    frame = pl.DataFrame({"text": rows})
    status_table = page["status_table"]
    ready = status_table(frame["text"])

    def joined(table: pl.DataFrame) -> pl.DataFrame:
        return frame.join(table, on="text", how="left", maintain_order="left")

    return {
        "`join` with a ready table": lambda: joined(ready),
        "`status_table` and `join`": lambda: joined(status_table(frame["text"])),
        "`map_elements` of each row": lambda: frame["text"].map_elements(
            status_of, return_dtype=pl.String
        ),
    }


def duckdb_ways(rows: list[str]) -> Ways:
    """Function and vocabulary for the distinct texts, against a join with a ready table."""
    import pyarrow as pa

    connection = blocks("duckdb")["connection"]
    connection.register("arrow", pa.table({"text": rows}))
    connection.execute("CREATE TABLE many AS SELECT text FROM arrow")
    distinct = "(SELECT DISTINCT text FROM many)"
    calls = "SELECT text, status_of(text) AS status, outcome_of(text) AS outcome FROM"
    function = f"{calls} {distinct}"
    connection.execute(f"CREATE TABLE ready AS {function}")
    vocabulary = f"""
        SELECT text, status, outcome FROM (SELECT text, ems_key(text) AS key FROM {distinct})
        LEFT JOIN ems_vocabulary USING (key)
    """  # noqa: S608  the names are the script's own

    def run(query: str) -> Callable[[], object]:
        return lambda: connection.execute(f"CREATE OR REPLACE TABLE answer AS {query}")

    def joined(table: str) -> Callable[[], object]:
        return run(
            f"WITH read AS MATERIALIZED ({table})"  # noqa: S608
            " SELECT text, status, outcome FROM many LEFT JOIN read USING (text)"
        )

    return {
        "join with a ready table": joined("SELECT * FROM ready"),
        "functions on the distinct texts, and join": joined(function),
        "`ems_vocabulary` by the distinct keys, and join": joined(vocabulary),
        "functions on each row": run(f"{calls} many"),
    }


def sqlalchemy_ways(rows: list[str]) -> Ways:
    """Reading an Enum column and replaying histories, against reading plain strings."""
    from sqlalchemy import String, create_engine, insert, select, type_coerce
    from sqlalchemy.orm import Session, selectinload

    page = blocks("sqlalchemy")
    event, item = page["Event"], page["Item"]
    engine = create_engine("sqlite://")
    page["Base"].metadata.create_all(engine)
    members = list(EMSStatus)
    with engine.begin() as connection:
        items = [{"number": f"EG{n:09}JP", "current": None} for n in range(-(-len(rows) // 5))]
        connection.execute(insert(item), items)
        connection.execute(
            insert(event),
            [
                {
                    "number": f"EG{n // 5:09}JP",
                    "position": n % 5,
                    "text": text,
                    "at": None,
                    "office": None,
                    "place": None,
                    "status": members[n % 10],
                }
                for n, text in enumerate(rows)
            ],
        )

    def read(column: Any) -> int:  # noqa: ANN401  any column
        with engine.connect() as connection:
            return len(connection.execute(select(event.text, column)).all())

    def items_of(session: Any) -> Any:  # noqa: ANN401  any result
        query = select(item).options(selectinload(item.events))
        return session.scalars(query.execution_options(yield_per=500))

    def load() -> int:
        with Session(engine) as session:
            return sum(len(one.events) for one in items_of(session))

    def replay() -> int:
        with Session(engine) as session:
            return sum(page["replay"](one).is_delivered for one in items_of(session))

    return {
        "rows with the status as a string": lambda: read(type_coerce(event.status, String)),
        "rows with the status as a member": lambda: read(event.status),
        "`Item` objects with their events": load,
        "`Item` objects, and `replay` of each": replay,
    }


def pydantic_ways(rows: list[str]) -> Ways:
    """Models with a status, against the same model with a string."""
    from pydantic import BaseModel, TypeAdapter

    class Plain(BaseModel):
        number: str
        status: str

    page = blocks("pydantic")
    known = [text for text in dict.fromkeys(rows) if match(text)]
    raw = [{"number": "EJ123456785JP", "status": text} for text in known]
    values = [{"number": "EJ123456785JP", "status": status_of(text)} for text in known]
    chosen = random.Random(4).choices(range(len(known)), k=len(rows))  # noqa: S311

    def validate(model: type, choices: list[dict[str, Any]]) -> Callable[[], object]:
        adapter = TypeAdapter(model)
        data = [choices[number] for number in chosen]
        return lambda: sum(adapter.validate_python(one) is not None for one in data)

    return {
        "a string": validate(Plain, raw),
        "`EMSStatus`, from values": validate(page["Parcel"], values),
        "`RawStatus`, from values": validate(page["Scan"], values),
        "`RawStatus`, from texts": validate(page["Scan"], raw),
    }


def logging_ways(rows: list[str]) -> Ways:
    """Histories of five rows replayed and logged, against histories replayed."""
    page = blocks("logging")
    logger = page["logger"]
    logger.propagate = False
    logger.addHandler(logging.StreamHandler(io.StringIO()))

    def replay() -> list[TrackingHistory]:
        return [
            TrackingHistory(map(TrackingEvent, rows[start : start + 5]))
            for start in range(0, len(rows), 5)
        ]

    def log(*, once: bool) -> None:
        page["once"].counts.clear()
        logger.removeFilter(page["once"])
        if once:
            logger.addFilter(page["once"])
        for history in replay():
            page["log_unmatched"]("EJ123456785JP", history)

    return {
        "replay alone": replay,
        "replay, and each distinct text logged once": functools.partial(log, once=True),
        "replay, and every unmatched row logged": functools.partial(log, once=False),
    }


def spark_ways(rows: list[str]) -> Ways:
    """Distinct texts and histories, against a join with a ready table."""
    import pyarrow as pa
    from pyspark.sql import functions as F  # noqa: N812  as Spark's own manual has it

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    page = blocks("spark")
    spark = page["spark"]
    spark.sparkContext.setLogLevel("ERROR")
    many = (
        spark
        .createDataFrame(
            pa.table({
                "item": [f"EG{n // 5:09}JP" for n in range(len(rows))],
                "position": pa.array([n % 5 for n in range(len(rows))], pa.int32()),
                "text": rows,
                "place": pa.nulls(len(rows), pa.string()),
            })
        )
        .repartition(2)
        .cache()
    )
    many.count()
    distinct = list(dict.fromkeys(rows))
    ready = spark.createDataFrame(
        [(text, status_of(text), match(text).outcome.value) for text in distinct],
        "text string, status string, outcome string",
    ).cache()
    ready.count()
    each = F.udf(lambda text: status_of(text), "string")  # noqa: PLW0108  Spark reads hints

    def run(make: Callable[[], Any]) -> Callable[[], object]:
        return lambda: make().write.format("noop").mode("overwrite").save()

    return {
        "`join` with a ready table": run(
            lambda: many.join(F.broadcast(ready), on="text", how="left")
        ),
        "`with_statuses`": run(lambda: page["with_statuses"](many)),
        "a Python function on each row": run(lambda: many.withColumn("status", each("text"))),
        "`histories` of five rows": run(lambda: page["histories"](many)),
    }


PAGES: dict[str, Callable[[list[str]], Ways]] = {
    "pandas": pandas_ways,
    "polars": polars_ways,
    "duckdb": duckdb_ways,
    "sqlalchemy": sqlalchemy_ways,
    "pydantic": pydantic_ways,
    "logging": logging_ways,
    "spark": spark_ways,
}


def seconds(way: Callable[[], object]) -> float:
    """How long a way takes, once."""
    start = time.perf_counter()
    way()
    return time.perf_counter() - start


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the ways of one page, and print them as the page's table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", choices=PAGES)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--distinct", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(argv)
    ways = PAGES[options.page](texts(options.rows, options.distinct))
    for way in ways.values():
        way()
    rounds = [{name: seconds(way) for name, way in ways.items()} for _ in range(options.rounds)]
    base = next(iter(ways))
    print("| way | ratio | seconds |")
    print("| --- | ----: | ------: |")
    for name in ways:
        ratio = statistics.median(taken[name] / taken[base] for taken in rounds)
        median = statistics.median(taken[name] for taken in rounds)
        print(f"| {name} | {ratio:.1f} | {median:.2f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
