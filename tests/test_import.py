"""What an import brings: all public names, and none of what is seldom needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

import ems_status


LATER = ["ems_status._history", "ems_status._transitions", "ems_status._countries", "datetime"]
NEVER = ["argparse", "cattrs", "html.entities", "json", "socket", "urllib"]


def loaded(code: str) -> set[str]:
    """The modules that are there after a piece of code ran in a new interpreter."""
    # What the interpreter loads of itself, such as for an editable install, does not count.
    program = (
        f"import sys, attrs; before = set(sys.modules)\n{code}\nprint(*set(sys.modules) - before)"
    )
    ran = subprocess.run(  # noqa: S603  the program is the one above
        [sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8"
    )
    return set(ran.stdout.split())


def test_an_import_brings_what_reads_single_texts_and_no_more():
    """A program starts sooner without what it may never ask for."""
    brought = loaded("import ems_status")

    assert "ems_status._matching" in brought
    assert set() == brought & {*LATER, *NEVER}


def test_a_match_brings_the_vocabulary_and_no_more():
    """Most texts mean one status, whatever came before."""
    brought = loaded("import ems_status; ems_status.match('Retention')")

    assert "ems_status.vocabulary.upu" in brought
    assert set() == brought & {*LATER, *NEVER}


@pytest.mark.parametrize("name", ems_status.__all__)
def test_every_public_name_can_be_imported_first(name):
    """In a new interpreter too, where nothing else has brought it."""
    assert "ems_status" in loaded(f"from ems_status import {name}")


def test_all_public_names_are_listed_before_they_are_imported():
    """As an editor and a notebook ask for them."""
    code = "import ems_status; assert set(ems_status.__all__) <= set(dir(ems_status))"

    assert "ems_status._history" not in loaded(code)
    assert set(ems_status.__all__) <= set(dir(ems_status))


def test_a_star_brings_every_public_name():
    """Also those that are imported when they are asked for."""
    loaded("from ems_status import *; TrackingHistory; classify_transition; match")


def test_a_name_is_the_same_object_each_time():
    """A class that was imported twice would not be equal to itself."""
    assert ems_status.TrackingEvent is ems_status.TrackingEvent
    assert "TrackingEvent" in vars(ems_status)


def test_a_name_that_does_not_exist_is_refused():
    """As by any module."""
    with pytest.raises(
        AttributeError, match="module 'ems_status' has no attribute 'match_fuzzily'"
    ) as caught:
        ems_status.match_fuzzily  # noqa: B018  it is asked for, not used

    assert "match_fuzzily" == caught.value.name
