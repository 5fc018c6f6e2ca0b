"""What an import brings: all public names, and none of what is seldom needed."""

import subprocess
import sys

import pytest

import ems_status


NEVER = {"argparse", "cattrs", "html", "html.entities", "html.parser", "json", "socket", "urllib"}
LATER = {"ems_status.conversion", "ems_status.diagrams"}


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


@pytest.mark.parametrize("code", ["", "ems_status.match('Retention')", "ems_status.match('引受')"])
def test_an_import_and_a_match_bring_nothing_that_is_seldom_needed(code):
    """A program starts sooner without what it may never ask for."""
    brought = loaded(f"import ems_status; {code}")

    assert "ems_status._matching" in brought
    assert set() == brought & (NEVER | LATER)


def test_a_star_brings_every_public_name_and_no_other():
    """What `dir` lists is what there is."""
    loaded("from ems_status import *; TrackingHistory; classify_transition; match; read_page")

    assert sorted(ems_status.__all__) == dir(ems_status)
    assert all(hasattr(ems_status, name) for name in ems_status.__all__)
