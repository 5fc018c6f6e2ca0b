"""How tracking pages are written, as data: the sections of ``layouts.txt``."""

import re
from collections.abc import Mapping
from functools import cache

from ems_status._files import sections_in


def layouts() -> Mapping[str, tuple[str, ...]]:
    """Give the sections of the file, each with its lines in their order."""
    return sections_in("layouts.txt")


def words_in(section: str) -> tuple[str, ...]:
    """Give the words of a section."""
    return tuple(" ".join(layouts()[section]).split())


@cache
def pattern_of(section: str) -> re.Pattern[str]:
    """Compile the patterns of a section into one, whose case has no say."""
    return re.compile("|".join(layouts()[section]), re.IGNORECASE)
