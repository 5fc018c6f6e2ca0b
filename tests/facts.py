"""The labelled facts of ``tests/data``, read for the tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ems_status import EMSStatus


DATA = Path(__file__).parent / "data"


def read(name: str) -> list[dict[str, Any]]:
    """Read the rows of one file."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def status_of(label: str) -> EMSStatus | None:
    """The status that a label names, or None for a label such as OUTSIDE or NOISE."""
    return EMSStatus.__members__.get(label)


def may_mean(row: dict[str, Any]) -> set[EMSStatus | None]:
    """The statuses that a text may be given; None stands for none of the ten."""
    return {status_of(label) for label in row.get("candidates") or [row["label"]]}


def near_misses() -> list[tuple[str, str]]:
    """Texts that look like a status, each with the number of the one that would do, or nothing."""
    lines = (DATA / "near_misses.txt").read_text(encoding="utf-8").splitlines()
    return [(text, number) for text, _, number in (line.partition("\t") for line in lines)]


TEXTS = [
    row
    for name in ("japan_post.jsonl", "upu_events.jsonl", "destination_posts.jsonl")
    for row in read(name)
]
# Two honest readers would agree on these; of the others nobody can say what is right.
AGREED = [row for row in TEXTS if row["sure"] or row.get("candidates")]
JOURNEYS = read("journeys.jsonl")
