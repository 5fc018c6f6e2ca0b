"""What the command shows, as lines in the language of the user; nothing is printed here.

The words of the screens stand in ``texts/screens.txt``, by names: a rule, an outcome, a kind of
transition and an order of events are called by their values.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import takewhile
from textwrap import wrap
from typing import Final

from ems_status._events import Step
from ems_status._files import rows_in
from ems_status._match import Match, Rule
from ems_status._normalize import normalize
from ems_status._places import origin_of
from ems_status._statuses import EMSStatus, OutsideReason
from ems_status._values import quoted
from ems_status._vocabulary import Phrase
from ems_status._words import stopped_at
from ems_status.history import TrackingHistory
from ems_status.languages import updates_lag
from ems_status.pages import TrackingPage


_INDENT: Final = 16
# The longer a word, the longer it takes to break it, and nobody reads all of it.
_MOST_LETTERS: Final = 2000
_MOST_UNREAD: Final = 10

# These events say what to do; the others outside the ten tell less than the status before them.
_NEWS: Final = frozenset({
    OutsideReason.RETURN,
    OutsideReason.CANCELLED,
    OutsideReason.LOST,
    OutsideReason.FORWARDED,
    OutsideReason.INVESTIGATION,
})

# How a terminal shows a step: its sign, and the styles of the sign, of its verdict, and below.
_MATCHED: Final = "●", "\x1b[32m", "\x1b[1m", "\x1b[2m"
_PROBLEM: Final = "✗", "\x1b[31m", "\x1b[31m", "\x1b[2m"
_NO_STATUS: Final = "○", "\x1b[33m", "\x1b[33m", "\x1b[2m"
_PLAIN: Final = "", "", "", ""

# Letters from this one on take two columns; no line begins with one of the others.
_WIDE: Final = "\u2e80"
_NEVER_FIRST: Final = "、。，：；！？）」】ー・っゃゅょッャュョ"
# What stands behind a wide letter: a tab where the line may be broken.
_MARKS: Final = str.maketrans("", "", "\t\0")


class Screen:
    """Makes lines of some width in some language; ``drawn`` allows signs and colours."""

    def __init__(self, language: str = "en", width: int = 80, *, drawn: bool = False) -> None:
        """Keep what all lines depend on."""
        self._language = language
        self._width = width
        self._drawn = drawn
        self._phrases = _phrases(language)

    def table(self) -> Iterator[str]:
        """The ten statuses in columns."""
        rows = [("", "value", "label", "label_ja")]
        rows += [(str(s.number), s.value, self._label(s), s.label_ja) for s in EMSStatus]
        widths = [max(len(_marked(text)) for text in column) for column in zip(*rows, strict=True)]
        for number, *texts in rows:
            yield f"{number:>2}  {'  '.join(map(_padded, texts, widths[1:]))}".rstrip()

    def note(self) -> Iterator[str]:
        """What everybody who waits for a scan should know."""
        return self._row("note", updates_lag(self._language))

    def explanation(
        self, found: Match, near: Iterable[Phrase] = (), given: Iterable[str] = ()
    ) -> Iterator[str]:
        """What a text means; with phrases to look at, or the options that did not settle it."""
        yield from _wrapped(quoted(found.text), self._width, "    ")
        yield ""
        state = found.status or found.reason
        if state is not None:
            yield from self._meaning(state, found)
        elif found.candidates:
            yield from self._ambiguous(found, given)
        elif found.rule is Rule.UNLISTED and (country := origin_of(found.text)):
            alone = self._say("number_alone", country=_country(country))
            yield from self._row("item_number", alone)
        else:
            yield from self._unknown(found, near)

    def page(self, page: TrackingPage, history: TrackingHistory) -> Iterator[str]:
        """Where the item is, then how it got there, then what is odd about it."""
        yield from self._answer(history)
        if history.steps or page.origin is not None:
            yield ""
        if page.origin is not None:
            yield from self._row("item_number", f"{page.number}, {_country(page.origin)}")
        if history.steps:
            yield from self._row("events", self._say(history.order, count=len(history.steps)))
            yield from self._timeline(history)
            yield ""
        yield from self._row("skipped", *map(self._name, history.skipped))
        yield from self._listed("problems", map(str, history.problems))
        yield from self._listed("unknown_texts", map(str, history.unmatched))
        yield from self._listed("unread_lines", map(quoted, page.unread), _MOST_UNREAD)
        yield from self._row("hint", *self._hints(history))

    def _say(self, name: str, **parts: object) -> str:
        return self._phrases[name].format(**parts)

    def _label(self, of: EMSStatus | OutsideReason) -> str:
        return of.text(self._language).label

    def _name(self, of: EMSStatus | OutsideReason) -> str:
        return f"{of.number if isinstance(of, EMSStatus) else '-'}  {self._label(of)}"

    def _names(self, of: EMSStatus | OutsideReason) -> str:
        """With the names that Japan Post's pages print, where the language has others."""
        printed = (of.label, of.label_ja) if isinstance(of, EMSStatus) else ()
        return "  ".join([self._name(of), *(name for name in printed if name != self._label(of))])

    def _row(self, label: str, *paragraphs: str) -> Iterator[str]:
        """Paragraphs in a column, with a label to the left of the first line."""
        head = _padded(self._say(label) if label else "", _INDENT)
        for paragraph in paragraphs:
            for line in _wrapped(paragraph, self._width - _INDENT):
                yield f"{head}{line}"
                head = " " * _INDENT

    def _head(self, of: EMSStatus | OutsideReason) -> Iterator[str]:
        names = self._names(of)
        yield from _wrapped(" " * (names[1] == " ") + names, self._width, "    ")

    def _advice(self, of: EMSStatus | OutsideReason) -> Iterator[str]:
        text = of.text(self._language)
        yield from self._row("meaning", text.description)
        yield from self._row("what_to_do", text.advice)

    def _meaning(self, state: EMSStatus | OutsideReason, found: Match) -> Iterator[str]:
        yield from self._head(state)
        yield ""
        if isinstance(state, OutsideReason):
            yield from self._row("outside", self._say("none_of_the_ten"))
        yield from self._advice(state)
        yield from self._recognised(found)
        if isinstance(state, EMSStatus):
            before = tuple(source for source in EMSStatus if state in source.next_statuses)
            yield from self._named("came_before", before, "starts_here")
            yield from self._named("may_come_next", state.next_statuses, "ends_here")
            yield from self._named("may_return_to", state.return_statuses, "never_goes_back")

    def _named(self, label: str, statuses: Iterable[EMSStatus], nothing: str) -> Iterator[str]:
        return self._row(label, *(list(map(self._name, statuses)) or [self._say(nothing)]))

    def _recognised(self, found: Match) -> Iterator[str]:
        understood = () if found.reading is None else (found.reading,)
        listed = () if found.phrase is None else (_phrase(found.phrase),)
        return self._row("recognised", self._say(found.rule), *understood, *listed)

    def _ambiguous(self, found: Match, given: Iterable[str]) -> Iterator[str]:
        count = len(found.candidates)
        yield from self._row("ambiguous", self._say("several_meanings", count=count))
        for status in found.candidates:
            yield ""
            yield from self._head(status)
            yield from self._row("", status.text(self._language).description)
        yield ""
        yield from self._recognised(found)
        several = found.rule is Rule.ROW_OF_SEVERAL
        settle = [self._say("one_part" if several else "place_or_status")]
        if failed := ", ".join(given):
            settle.append(self._say("did_not_settle_it", given=failed))
        yield from self._row("to_settle_it", *settle)

    def _unknown(self, found: Match, near: Iterable[Phrase]) -> Iterator[str]:
        text, alike = normalize(found.text), list(near)
        why = [self._say("no_meaning_there" if found.rule is Rule.PLACE else found.rule)]
        if found.rule is Rule.UNLISTED and (word := stopped_at(text)):
            why.append(self._say("stopped_at", word=quoted(word)))
        yield from self._row("unknown", *why)
        verbatim = [phrase for phrase in alike if normalize(phrase.text) in text]
        yield from self._row("contains", *map(_phrase, verbatim))
        yield from self._row("looks_like", *(_phrase(p) for p in alike if p not in verbatim))
        if alike:
            yield from self._row("", self._say("no_answer"))

    def _answer(self, history: TrackingHistory) -> Iterator[str]:
        """Where the item is now, what that means, and what to do."""
        current = history.current
        state = _news(history) or current
        if state is None:
            yield from self._row("now", self._say("no_status_yet"))
            return
        since = len(list(takewhile(_says_nothing, reversed(history.steps))))
        more = (self._say("since_then", count=since),) if since and not history.is_returned else ()
        yield from self._row("now", self._names(state), *more)
        yield from self._advice(state)
        if current is not None and current is not state:
            yield from self._row("last_status", self._name(current))
        if history.next_statuses:
            yield from self._row("may_come_next", *map(self._name, history.next_statuses))
            yield from self.note()

    def _timeline(self, history: TrackingHistory) -> Iterator[str]:
        """The steps; on a terminal, a line runs down from each to the next."""
        above, last = "", history.steps[-1]
        for step in history.steps:
            yield f"     {above}".rstrip()
            above = "│" * self._drawn
            rail = " " * self._drawn if step is last else above
            sign, colour, style, small = _style(step) if self._drawn else _PLAIN
            first, *others = _wrapped(_printed(step), self._width - 7, "    ")
            yield f"{step.index + 1:>4} {_painted(sign, colour)} {first}"
            yield from (f"     {rail} {line}" for line in others)
            for paragraph in self._verdict(step):
                for line in _wrapped(paragraph, self._width - 7):
                    yield f"     {rail} {_painted(line, style)}"
                style = small

    def _verdict(self, step: Step) -> Iterator[str]:
        found, transition = step.match, step.transition
        if step.status is None:
            reason = [self._label(found.reason)] if found.reason else []
            told = " / ".join([*reason, *self._numbered(found.candidates)])
            outcome = f"-  {self._say(found.outcome)}"
            yield self._say("verdict", status=outcome, told=told) if told else outcome
        elif transition is None:
            yield self._name(step.status)
        else:
            kind = self._say(transition.kind)
            yield self._say("verdict", status=self._name(step.status), told=kind)
            if transition.skipped:
                passed = ", ".join(self._numbered(transition.skipped))
                yield self._say("passed_over", statuses=passed)

    def _numbered(self, statuses: Iterable[EMSStatus]) -> Iterator[str]:
        return (f"{status.number} {self._label(status)}" for status in statuses)

    def _listed(self, label: str, texts: Iterable[str], most: int | None = None) -> Iterator[str]:
        """Lines under a label, as they can be pasted into a report."""
        lines = list(texts)
        if lines:
            yield from self._row(label, self._say("to_paste", count=len(lines)))
        for line in lines[:most]:
            yield from (f"    {part}" for part in _wrapped(line, self._width - 4, "    "))
        if left := lines[most:] if most else ():
            yield f"    ... +{len(left)}"

    def _hints(self, history: TrackingHistory) -> Iterator[str]:
        if history.problems and history.reads_better_reversed:
            option = "--oldest-first" if history.order == "newest_first" else "--newest-first"
            yield self._say("try_other_order", option=option)
        is_open = any(len(step.match.candidates) > 1 for step in history.steps)
        if is_open and history.origin is None and not history.is_returned:
            yield self._say("try_origin")


def _news(history: TrackingHistory) -> OutsideReason | None:
    """What an event outside the ten says of the item that its status does not."""
    if history.is_returned:
        return OutsideReason.RETURN
    reason = history.latest.match.reason if history.latest else None
    return reason if reason in _NEWS or history.current is None else None


def _says_nothing(step: Step) -> bool:
    return step.status is None and step.match.reason not in _NEWS


def _style(step: Step) -> tuple[str, str, str, str]:
    if step.status is None:
        return _NO_STATUS
    return _PROBLEM if step.transition and not step.transition.is_valid else _MATCHED


def _printed(step: Step) -> str:
    """An event as it was printed; only its text has quotes, and nothing in it can end them."""
    event = step.event
    beside = (event.details, event.at, event.office, event.place)
    return "  ".join([quoted(event.text), *(quoted(part)[1:-1] for part in beside if part)])


def _phrase(phrase: Phrase) -> str:
    return f"{quoted(phrase.text)} ({phrase.post}, {phrase.language})"


def _country(code: str) -> str:
    """A country as Japan Post's pages print it in both languages: in English."""
    from ems_status._countries import COUNTRIES  # noqa: PLC0415  large, seldom needed

    return next(f"{row[2]} ({code})" for row in COUNTRIES if row[0] == code)


def _painted(text: str, style: str) -> str:
    return f"{style}{text}\x1b[0m" if style else text


@cache
def _phrases(language: str) -> dict[str, str]:
    """The phrases of a language by their names; a missing one is English."""
    phrases: dict[str, str] = {}
    name = ""
    for _, line in rows_in("texts/screens.txt"):
        tag, colon, phrase = line.partition(": ")
        if not colon:
            name = tag
        elif tag in {"en", language}:
            phrases[name] = phrase
    return phrases


def _wrapped(text: str, width: int, hanging: str = "") -> list[str]:
    """Break a text into lines; all but the first begin with ``hanging``."""
    if 2 * len(text) <= width or (len(text) <= width and text.isascii()):
        return [text]
    if len(text) > _MOST_LETTERS:
        text = f"{text[:_MOST_LETTERS]} ..."
    # The mark of the last letter of a line is dropped, as a space is.
    width -= not text.isascii()
    lines = wrap(
        _marked(text), width, subsequent_indent=hanging,
        expand_tabs=False, replace_whitespace=False, break_on_hyphens=False,
    )  # fmt: skip
    return [line.translate(_MARKS) for line in lines]


def _marked(text: str) -> str:
    """Put a mark behind each letter of two columns, so that one letter is one column."""
    return text if text.isascii() else "".join(map(_with_mark, text, text[1:] + " "))


def _with_mark(letter: str, following: str) -> str:
    if letter < _WIDE:
        return letter
    kept = letter in "（「【" or following in _NEVER_FIRST or "가" <= letter <= "힣"
    return letter + ("\0" if kept else "\t")


def _padded(text: str, width: int) -> str:
    return text + " " * (width - len(_marked(text)))
