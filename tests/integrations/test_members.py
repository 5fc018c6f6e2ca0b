"""A status is its value for whatever takes a text: here with the real packages."""

from __future__ import annotations

import contextlib
import json
import sqlite3

import duckdb
import pandas as pd
import polars as pl
import psycopg.adapt
import psycopg.sql
import pyarrow as pa
import pytest
from fastapi.encoders import jsonable_encoder
from pydantic import TypeAdapter

from ems_status import EMSStatus, Outcome, OutsideReason, Rule, StageState, TransitionKind


MEMBERS = [
    *EMSStatus,
    *(next(iter(kind)) for kind in (Outcome, OutsideReason, Rule, StageState, TransitionKind)),
]


@pytest.fixture(params=MEMBERS, ids=str)
def member(request: pytest.FixtureRequest):
    """Each status, and one member of each other enum."""
    return request.param


def test_json(member):
    """JSON takes a member, as a value and as a key."""
    assert f'{{"{member.value}": "{member.value}"}}' == json.dumps({member: member})


def test_sqlite(member):
    """SQLite stores the value, as text, and finds it by the member."""
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE parcels (status)")
        connection.execute("INSERT INTO parcels VALUES (?)", [member])
        found = "SELECT status, typeof(status) FROM parcels WHERE status = ?"

        assert [(member.value, "text")] == connection.execute(found, [member]).fetchall()
        assert type(connection.execute(found, [member]).fetchone()[0]) is str


@pytest.mark.parametrize("form", psycopg.adapt.PyFormat)
def test_postgresql(member, form):
    """What the driver of PostgreSQL sends for a member is what it sends for the value."""
    dumper = psycopg.adapt.Transformer().get_dumper(member, form)
    plain = psycopg.adapt.Transformer().get_dumper(member.value, form)

    assert (bytes(plain.dump(member.value)), plain.oid) == (bytes(dumper.dump(member)), dumper.oid)
    assert f"'{member.value}'" == psycopg.sql.Literal(member).as_string(None)


def test_duckdb(member):
    """DuckDB takes a member as a text."""
    with duckdb.connect() as connection:
        given = connection.execute("SELECT $1, typeof($1)", [member]).fetchone()

    assert (member.value, "VARCHAR") == given


def test_columns(member):
    """A column of members is a column of their values."""
    frame = pl.DataFrame({"status": [member, None]}, schema={"status": pl.String})

    assert [member.value, None] == frame["status"].to_list()
    assert [member.value, None] == pl.Series([member, None]).cast(pl.String).to_list()
    assert [member.value, None] == pa.array([member, None]).to_pylist()
    assert pd.Series([member.value]).equals(pd.Series([member]))


def test_orders():
    """Polars takes the guide's order when given the enum, pandas any order that it is given."""
    ordered = pd.CategoricalDtype(sorted(EMSStatus), ordered=True)

    assert [status.value for status in EMSStatus] == pl.Enum(EMSStatus).categories.to_list()
    assert ["retention", "final_delivery"] == ordered.categories.to_list()[-2:]


def test_web(member):
    """FastAPI and pydantic write the value, and read it back as the member."""
    kind = TypeAdapter(type(member))

    assert member.value == jsonable_encoder(member)
    assert member is kind.validate_json(kind.dump_json(member))
    assert member.value in kind.json_schema()["enum"]
