"""What fuzzing feeds: targets that turn any bytes into a call and check the answer.

Nothing here needs a fuzzer.  ``fuzz.py`` drives the targets with coverage as a guide, and
``tests/test_hostile.py`` drives them with Hypothesis.
"""

import contextlib
import io
import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from unittest import mock

from ems_status import (
    POSTS,
    ConversionError,
    EMSStatus,
    Matcher,
    Outcome,
    Phrase,
    Rule,
    TrackingEvent,
    TrackingHistory,
    classify_transition,
    match,
    normalize,
    origin_of,
    read_page,
)
from ems_status import __main__ as command
from ems_status.conversion import make_converter, register_raw_text


STATUSES = (None, *EMSStatus)

# What pages do not send, and attackers do.
NASTY = (
    "\ud800", "\udfff", "\udcff\udcfe", "\x00", "\x00Retention", "\x1b[2J", "\x1b]0;owned\x07", "\u202e", "\u2066", "\u2069",
    "\x7f", "\x9b31m", "\u2028", "\u2029", "\u0085", "\ufffe", "\uffff", "\U0010ffff", "\ufdfa", "\u0301" * 50, "&#0;",
    "&#x110000;", "&#xd800;", "&" * 50, "<" * 50, "<td" * 30, "&#" * 30, "%s%s%n", "{}", "{0.__class__}", "$(id)", "'; --", "(?i)(",
)  # fmt: skip
# Phrases of each kind, all that stands beside them in rows, and what nothing may stand beside.
TOKENS = (
    *(text for status in EMSStatus for text in (status.label, status.label_ja)),
    "Returned to sender", "差出人に返送済み", "調査中", "En route", "中継", "EMA", "EMI", "EMD",
    "Held by import Customs", "Item presented to customs", "Absence. Attempted delivery.",
    "Final delivery - Collected at counter", "税関検査のため税関へ提示", "ご不在連絡票をお届け済み",
    "Arrival at inward OE", "Zugestellt", "已妥投", "배달완료", "Вручено", "CHINA", "TOKYO", "東京都",
    "UNITED STATES OF AMERICA", "中部国際郵便局", "千代田局", "138-8799", "〒138-8799", "03/12", "09:15",
    "2026年1月11日", "May 1, 2024 10:00 am", "2019-10-03 08:59:00", "[GMT+8]", "SGSINN", "TOKYO INT",
    "EMS", "JP", "Air", "例外", "海外", "Country code: CL", "cancelled", "CANCELLED", "not", "NO",
    "予定", "中止", "未", "ではない", "(Otb)", "(Inb)", "expected", "SOON",
    " ", "  ", ", ", " | ", "|", "｜", "(", ")", "（", "）", "【", "】", "[", "]", "/", " - ", " – ", ".", "。",
    "...", "\t", "\n", "\r\n", "\u3000", "\u00a0", "&nbsp;", "&amp;nbsp;", "&#160;", "&lt;", "<td>",
    "</td>", "<br>", "<tr class='x'>", "<del>", "</del>", "&", "<", ">", "\u200b", "\ufeff", "\u202e", "\x00",
    "\x1b[31m", "\ud800", "\udcff", "\u0301", "\u3099", "ﷺ", "ﬁ", "İ", "ß", "ſ", "①", "🎌", "⇒", "＊＊",
    *NASTY,
)  # fmt: skip


class Source:
    """Bytes, handed out as numbers and texts until they are used up."""

    def __init__(self, data: bytes) -> None:
        """Begin at the first byte."""
        self._data = data

    def take(self, count: int) -> bytes:
        """The next bytes; fewer where fewer are left."""
        taken, self._data = self._data[:count], self._data[count:]
        return taken

    def __bool__(self) -> bool:
        """Whether bytes are left."""
        return bool(self._data)

    def number(self, below: int) -> int:
        """A number from 0; 0 where nothing is left."""
        taken = self.take(1)
        return taken[0] % below if taken else 0

    def text(self) -> str:
        """A text of tokens, of any letters, or of both; of odd kinds, half of what is left."""
        kind = self.number(4)
        left = len(self._data)
        taken = self.take((left + 1) // 2 if kind % 2 else left)
        if kind < 2:
            return "".join(TOKENS[byte % len(TOKENS)] for byte in taken)
        if kind == 2:
            return taken.decode("utf-8", "surrogateescape")
        letters = taken.decode("utf-16-le", "surrogatepass" if len(taken) % 2 == 0 else "replace")
        return "".join(TOKENS[ord(c)] if ord(c) < len(TOKENS) else c for c in letters)

    def choice(self, values: Sequence[Any]) -> Any:
        """One of some values; the first where nothing is left."""
        return values[self.number(len(values))]


def check_normalize(data: bytes) -> None:
    """Folding is a fixed point."""
    text = Source(data).text()
    folded = normalize(text)
    assert folded == normalize(folded)
    assert len(text) <= 1000 or folded == text
    assert origin_of(text) is None or len(text) >= 13


def check_match(data: bytes) -> None:
    """An answer is whole, and a status is there in words."""
    source = Source(data)
    context: dict[str, Any] = {}
    if source.number(2):
        context = {"place": source.text(), "origin": "JP", "after": source.choice(STATUSES)}
        context["post"] = source.choice((None, *POSTS))
    text = source.text()
    found = match(text, **context)
    assert text == found.text
    assert bool(found) is (found.outcome is Outcome.MATCHED) is (found.status is not None)
    assert (found.outcome is Outcome.OUTSIDE) is (found.reason is not None)
    assert (found.outcome is Outcome.AMBIGUOUS) is (len(found.candidates) > 1)
    assert (found.rule in {Rule.BLANK, Rule.TOO_LONG, Rule.UNLISTED}) <= (not found)
    assert (found.reading is None) or (found.phrase is None)
    if found:
        # No status beside a word that takes it back, unless a phrase is listed with it.
        refused = {"cancelled", "expected", "not"} & set(normalize(text).split())
        assert not refused or found.phrase is not None
    elif found.phrase is not None:
        assert isinstance(found.phrase, Phrase)


def check_page(data: bytes) -> None:
    """A page has events in its order, and what is unread stands in it."""
    text = Source(data).text()
    page = read_page(text)
    assert all(str(step).isprintable() for step in page.history().steps)
    assert {"<", "&"} & set(text) or all(line in text for line in page.unread)
    assert page.order in {"oldest_first", "newest_first"}
    assert sum(map(len, page.unread)) <= 4 * len(text) + 4


def check_history(data: bytes) -> None:
    """Nothing is dropped, what moves the state could follow, and every property answers."""
    source = Source(data)
    order = source.choice(("oldest_first", "newest_first"))
    origin = source.choice(("JP", None, "CHINA", "EJ123456785JP"))
    events = []
    while source and len(events) < 40:
        at = (None, date(2026, 1, 6), datetime(2026, 1, 6, tzinfo=UTC), "03/12 09:15", "\x1b")
        events.append(
            TrackingEvent(
                source.choice(TOKENS) if source.number(4) else source.text(),
                at=source.choice(at),
                place=source.choice((None, "東京都", "CHINA", "US", "\udcff\x00")),
                status=source.choice(STATUSES) if source.number(8) == 7 else None,
            )
        )
    history = TrackingHistory(events, origin=origin, order=order)
    turned = -1 if order == "newest_first" else 1
    assert [step.event for step in history.steps] == events[::turned]
    state = None
    for step in history.steps:
        assert step.status is not None or step.transition is None
        if step.transition is not None:
            assert step.transition == classify_transition(state, step.status)
            state = step.status if step.transition.is_valid else state
        assert str(step).isprintable()
    assert state is history.current
    assert history.progress or state is None
    assert len([stage for stage in history.progress if stage.state.value == "current"]) <= 1
    assert set(history.problems) | set(history.unmatched) <= set(history.steps)
    assert isinstance(history.reads_better_reversed, bool)
    assert not set(history.skipped) & {step.status for step in history.steps}


KINDS = (TrackingEvent, TrackingHistory, Phrase, EMSStatus, list[TrackingEvent], list[EMSStatus])
STRICT, RAW, FAST = make_converter(), make_converter(), make_converter()
# Suggesting costs thousands of matches, so here it looks through the guide's phrases alone.
GUIDE = Matcher.from_posts(["guide"])
register_raw_text(RAW, GUIDE)
FAST.detailed_validation = False


def _value(source: Source, depth: int = 0) -> object:
    """A value as JSON has them, most often nearly a record."""
    kind = source.number(12)
    if kind < 5 or depth > 4:
        return source.choice((None, True, -1, 0.5, "retention", "guide", "oldest_first"))
    if kind < 8:
        return source.text()
    if kind == 8:
        return [_value(source, depth + 1) for _ in range(source.number(4))]
    keys = (
        "text", "at", "office", "place", "status", "events", "origin", "order", "statuses", "language",
        "post", "reason", "date", "datetime", "zone", "steps", "matcher", "offce", "",
    )  # fmt: skip
    return {source.choice(keys): _value(source, depth + 1) for _ in range(source.number(7))}


def check_converter(data: bytes) -> None:
    """Data is refused with words, or read so that writing it gives it back."""
    source = Source(data)
    kind = source.choice(KINDS)
    converter = source.choice((STRICT, RAW, FAST))
    if source.number(3):
        value = _value(source)
    else:
        try:
            value = json.loads(data[3:])
        except (ValueError, RecursionError):
            return
    try:
        read = converter.structure(value, kind)
    except ConversionError:
        return
    written = converter.dumps(read, kind)
    assert read == converter.loads(written, kind), (value, read)


def check_command(data: bytes) -> None:
    """Any arguments and any input end with a code, without a traceback, in letters that print."""
    source = Source(data)
    words = (
        "explain", "check", "list", "-", "--json", "--place", "--origin", "--after", "--post", "japan_post",
        "JP", "CHINA", "retention", "3", "--newest-first", "--help", "--version", "--", "Retention", "/dev/null",
    )  # fmt: skip
    first = source.choice((["explain"], ["check"], ["list"], []))
    rest = [
        source.choice(words) if source.number(3) else source.text() for _ in range(source.number(5))
    ]
    # A file is no part of this: its name could be any on this machine.
    argv = [*first, *(word if word in words or "/" not in word else "x" for word in rest)]
    stdin = io.TextIOWrapper(io.BytesIO(source.text().encode("utf-8", "surrogatepass")))
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.object(sys, "stdin", stdin),
    ):
        try:
            code = command.main(argv)
        except SystemExit as end:
            code = end.code
    assert code in {0, 1, 2}
    for line in (out.getvalue() + err.getvalue()).split("\n"):
        assert line.isprintable(), line
    assert "Traceback" not in err.getvalue()


CHECKS = (check_normalize, check_match, check_page, check_history, check_converter, check_command)
TARGETS = {check.__name__.removeprefix("check_"): check for check in CHECKS}
