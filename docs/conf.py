"""Sphinx configuration."""

from __future__ import annotations

import sys
from importlib.metadata import version as version_of
from pathlib import Path


sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "ems-status"
author = "The ems_status authors"
copyright = f"2026, {author}"  # noqa: A001  the name is Sphinx's
release = version = version_of("ems-status")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "ems_pictures",
    "ems_tables",
]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"ems-status {version}"
html_static_path = ["_static"]
html_css_files = ["tables.css", "pages.css"]
html_show_sourcelink = False
html_copy_source = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# A name between single backquotes is a name of the project.
default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
napoleon_use_ivar = True
python_use_unqualified_type_names = True

# The manuals of other projects are on the network, and the build does not use it.
nitpick_ignore_regex = [("py:class", r"(cattrs|collections|datetime|enum)\..*")]
