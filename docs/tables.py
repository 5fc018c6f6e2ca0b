"""Rewrite what the pages take from the code: ``python docs/tables.py``.

A page marks a part with ``<!-- made: NAME -->`` and ``<!-- end -->``, and the function of that
name writes it.  A test fails where a part, or `definitions.json`, is not what the code says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ems_status import (
    POSTS,
    EMSStatus,
    OutsideReason,
    TrackingEvent,
    TrackingHistory,
    TransitionKind,
    classify_transition,
    definitions,
)
from ems_status.diagrams import to_mermaid


DOCS = Path(__file__).parent
DEFINITIONS = DOCS / "definitions.json"
PAGES = (DOCS.parent / "README.md", *sorted(DOCS.glob("*.md")))

# Two skips, a second round of delivery, and a late scan of customs.
PATH = TrackingHistory(
    map(
        TrackingEvent,
        (
            "Posting/Collection",
            "Arrival at outward office of exchange",
            "Arrival at inward office of exchange",
            "Held by import Customs",
            "Out for delivery",
            "Attempted Delivery",
            "Out for delivery",
            "Final delivery",
            "Customs clearance",
        ),
    )
)
# How the table of pairs shows what a person may expect; what cannot follow is an empty cell.
SIGNS = {
    TransitionKind.NEXT: "**next**",
    TransitionKind.REPEAT: "same",
    TransitionKind.SKIP: "skip",
    TransitionKind.RETURN: "*back*",
}
# What is not written with a capital at the front of each word.
SPELLINGS = {
    "bpost": "bpost",
    "brasil": "do Brasil",
    "ceska": "Česká",
    "ctt": "CTT",
    "dhl": "DHL",
    "ems": "EMS",
    "hongkong": "Hong Kong",
    "ips": "IPS",
    "lp": "LP",
    "nz": "NZ",
    "phlpost": "PHLPost",
    "postnl": "PostNL",
    "postnord": "PostNord",
    "ptt": "PTT",
    "upu": "UPU",
    "usps": "USPS",
}


def statuses() -> Iterator[str]:
    """The ten statuses, each with an anchor that is its value."""
    yield from head("No.", "Status", "What it means", "What to do")
    for status in EMSStatus:
        name = f'<a id="{status}"></a>**{status.label}**<br>{status.label_ja}'
        yield line(status.number, name, status.description, status.advice)


def outside() -> Iterator[str]:
    """The kinds of events outside the ten."""
    yield from head("Kind", "What it means", "What to do")
    for reason in OutsideReason:
        text = reason.text()
        yield line(f"**{text.label}**<br>`{reason}`", text.description, text.advice)


def steps() -> Iterator[str]:
    """What may come directly next, and what real items go back to."""
    yield from head("From", "Next", "Back to")
    for status in EMSStatus:
        yield line(named(status), *map(listed, (status.next_statuses, status.return_statuses)))


def pairs() -> Iterator[str]:
    """All the pairs of statuses."""
    yield from head("From \\ to", *(status.number for status in EMSStatus))
    for source in (None, *EMSStatus):
        kinds = (classify_transition(source, target).kind for target in EMSStatus)
        signs = (SIGNS.get(kind, "") for kind in kinds)
        yield line("the start" if source is None else named(source), *signs)


def machine() -> Iterator[str]:
    """The picture of the ten statuses."""
    yield from ("```mermaid", to_mermaid().rstrip(), "```")


def path() -> Iterator[str]:
    """The picture of a history."""
    yield from ("```mermaid", to_mermaid(PATH).rstrip(), "```")


def posts() -> Iterator[str]:
    """The posts whose texts are listed, each with its file."""
    yield from head("Post", "Name and file", "Delivers in")
    for post, country in POSTS.items():
        file = f"../src/ems_status/vocabulary/posts/{post}.txt"
        yield line(spelled(post), f"[`{post}`]({file})", country or "–")


def head(*titles: object) -> Iterator[str]:
    """Begin a table."""
    yield line(*titles)
    yield line(*("---" for _ in titles))


def line(*cells: object) -> str:
    """Write a row of a table."""
    return f"| {' | '.join(map(str, cells))} |"


def named(status: EMSStatus) -> str:
    """Call a status by its number and label."""
    return f"{status.number} {status.label}"


def listed(those: Iterable[EMSStatus]) -> str:
    """Name statuses, one a line."""
    return "<br>".join(map(named, those)) or "–"


def spelled(post: str) -> str:
    """Write the name of a post as people do."""
    return " ".join(SPELLINGS.get(word, word.capitalize()) for word in post.split("_"))


MADE: dict[str, Callable[[], Iterator[str]]] = {
    made.__name__: made for made in (statuses, outside, steps, pairs, machine, path, posts)
}


def rewritten(text: str) -> str:
    """Give the text of a page with its marked parts written anew."""

    def write(found: re.Match[str]) -> str:
        return "\n".join((found[1], *MADE[found[2]](), found[3]))

    return re.sub(r"(?s)(<!-- made: (\w+) -->).*?(<!-- end -->)", write, text)


def defined() -> str:
    """Give the definitions as JSON."""
    return json.dumps(definitions(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(rewritten(page.read_text(encoding="utf-8")), encoding="utf-8")
    DEFINITIONS.write_text(defined(), encoding="utf-8")
