"""Listed phrases for a person to look at, near to a text that nobody lists: never an answer."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

from ems_status._normalize import MAX_LENGTH, normalize
from ems_status._vocabulary import CODE, Entry


# How alike two texts must be, by their pairs of letters.
_LIKENESS: Final = 0.5


def near(text: str, index: Mapping[str, tuple[Entry, ...]], limit: int) -> list[Entry]:
    """List the phrases that stand in a text word for word, the longest first, then those like it.

    One is listed for each meaning, and no more than ``limit``.
    """
    folded = normalize(text[:MAX_LENGTH])
    chosen: dict[object, Entry] = {}
    for _, key in sorted([*_quoted(folded, index), *_alike(folded, index)]):
        entry = index[key][0]
        if entry.language != CODE:
            chosen.setdefault((entry.statuses, entry.reason), entry)
    return list(chosen.values())[: max(limit, 0)]


def _quoted(folded: str, index: Iterable[str]) -> Iterable[tuple[float, str]]:
    """The keys that stand in a text as whole words; ranks below nought, the longest first."""
    for key in index:
        if len(key) > 1 and key in folded and _stands_alone(key, folded):
            yield -float(len(key)), key


def _stands_alone(key: str, folded: str) -> bool:
    """Say whether letters beside a key make it part of another word; kanji stand side by side."""
    before, _, after = folded.partition(key)
    cut = (before[-1:] + key[0], key[-1] + after[:1])
    return not any(pair.isascii() and pair.isalpha() and len(pair) > 1 for pair in cut)


def _alike(folded: str, index: Iterable[str]) -> Iterable[tuple[float, str]]:
    """The keys that share more than half of their pairs of letters with a text."""
    pairs = _pairs(folded)
    for key in index:
        # Two texts share at most twice the pairs of the shorter one.
        if len(pairs) < 3 * len(key) and len(key) < 3 * len(pairs) + 3:
            others = _pairs(key)
            likeness = 2 * len(pairs & others) / (len(pairs) + len(others) or 1)
            if likeness > _LIKENESS:
                yield 1 - likeness, key


def _pairs(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text)))
