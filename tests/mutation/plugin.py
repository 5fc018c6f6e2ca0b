"""What pytest does otherwise under mutmut, which asks the tests first what each of them calls.

A test is tried on those mutants only that it has met then, so it is to meet the same ones each time,
whatever ran before it.  Hence the default matcher is as new before each test.  While mutmut asks, all
that was worked out is forgotten, too, and what was called when the package was imported counts as
called by every test.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import pytest
from hypothesis import HealthCheck, settings
from mutmut.state import state

from ems_status import _transitions
from ems_status._matching import DEFAULT


# The same few examples each time: a mutant is judged once, and quickly.
settings.register_profile(
    "mutation",
    database=None,
    deadline=None,
    derandomize=True,
    max_examples=20,
    suppress_health_check=list(HealthCheck),
)

for part in ("__main__", "conversion", "diagrams"):
    import_module(f"ems_status.{part}")

ASKED = os.environ.get("MUTANT_UNDER_TEST") == "stats"
AT_IMPORT = frozenset(state()._stats)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let quick tests judge first: a mutant is done with the first that fails."""
    items.sort(key=lambda item: state().duration_by_test.get(item.nodeid, 0.0))


def pytest_runtest_setup() -> None:
    """Begin each test as if it were the first."""
    DEFAULT._seen.clear()
    DEFAULT._lookup.__init__(DEFAULT.posts, DEFAULT.phrases)
    if ASKED:
        forget()
        state()._stats.clear()
        state()._stats.update(AT_IMPORT)


def forget() -> None:
    """Empty what is worked out once and kept."""
    _transitions._TRANSITIONS.clear()
    for name, module in list(sys.modules.items()):
        if name.startswith("ems_status"):
            for made in vars(module).values():
                if hasattr(made, "cache_clear"):
                    made.cache_clear()
