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


TEXTS = [
    row
    for name in ("japan_post.jsonl", "upu_events.jsonl", "destination_posts.jsonl")
    for row in read(name)
]
JOURNEYS = read("journeys.jsonl")
