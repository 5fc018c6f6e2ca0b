"""What the command shows, as lines in the language of the user; nothing is printed here.

The words of the screens stand in ``texts/screens/``, a file a language, by names: a rule, an
outcome, a kind of transition and an order of events are called by their values.
"""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Final

from ems_status._events import Step
from ems_status._match import Match, Rule
from ems_status._normalize import normalize
from ems_status._places import countries, origin_of
from ems_status._statuses import EMSStatus, OutsideReason
from ems_status._values import quoted
from ems_status._vocabulary import Phrase
from ems_status._words import stopped_at
from ems_status.history import TrackingHistory
from ems_status.languages import entries, updates_lag
from ems_status.pages import TrackingPage


# The longer a text, the longer it takes to break it, and nobody reads all of it.
_MOST_LETTERS: Final = 2000
_MOST_LINES: Final = 10
# These tell less than the status before them; the other events outside the ten are news.
_NO_NEWS: Final = (None, OutsideReason.PRE_ADVICE, OutsideReason.RELAY, OutsideReason.OTHER)
# Letters from this one on take two columns, and no line begins with one of the others.
_WIDE: Final = "\u2e80"
_NEVER_FIRST: Final = "、。，：；！？）」】ー・っゃゅょッャュョ"


class Screen:
    """Makes lines of some width in some language."""

    def __init__(self, language: str = "en", width: int = 80) -> None:
        """Keep what all lines depend on."""
        self._language = language
        self._width = width
        self._phrases = entries(f"screens/{language}")

    def table(self) -> Iterator[str]:
        """The ten statuses in columns."""
        rows = [("  ", "value", "label", "label_ja")]
        rows += [(f"{s.number:>2}", s.value, self._label(s), s.label_ja) for s in EMSStatus]
        widths = [max(len(_marked(text)) for text in column) for column in zip(*rows, strict=True)]
        for row in rows:
            yield "  ".join(map(_padded, row, widths)).rstrip()

    def note(self) -> Iterator[str]:
        """What everybody who waits for a scan should know."""
        return self._row("note", updates_lag(self._language))

    def explanation(self, found: Match, near: Iterable[Phrase] = ()) -> Iterator[str]:
        """What a text means; with phrases to look at where nobody knows."""
        yield from [*self._lines(quoted(found.text)), ""]
        if state := found.status or found.reason:
            yield from self._meaning(state, found)
        elif found.candidates:
            yield from self._ambiguous(found)
        elif found.rule is Rule.UNLISTED and (country := origin_of(found.text)):
            alone = self._say("number_alone", country=_country(country))
            yield from self._row("item_number", alone)
        else:
            yield from self._unknown(found, near)

    def page(self, page: TrackingPage, history: TrackingHistory) -> Iterator[str]:
        """Where the item is, then how it got there, then what is odd about it."""
        yield from self._answer(history)
        if history.steps or page.origin:
            yield ""
        if page.origin:
            number = self._list([str(page.number), _country(page.origin)])
            yield from self._row("item_number", number)
        if history.steps:
            yield from self._row("events", self._say(history.order, count=len(history.steps)))
            for step in history.steps:
                yield ""
                yield from self._lines(_printed(step), f"{step.index + 1:>4}  ", " " * 10)
                for verdict in self._verdict(step):
                    yield from self._lines(verdict, " " * 6, " " * 6)
            yield ""
        yield from self._row("skipped", *map(self._name, history.skipped))
        yield from self._pasted("problems", list(map(str, history.problems)))
        yield from self._pasted("unknown_texts", list(map(str, history.unmatched)))
        yield from self._pasted("unread_lines", list(map(quoted, page.unread)))
        yield from self._row("hint", *self._hints(history))

    def _say(self, name: str, **parts: object) -> str:
        return self._phrases[name].format(**parts)

    def _list(self, items: Iterable[str]) -> str:
        return self._say("list", one="", other="").join(items)

    def _label(self, of: EMSStatus | OutsideReason) -> str:
        return of.text(self._language).label

    def _name(self, of: EMSStatus | OutsideReason, gap: str = "  ") -> str:
        return f"{of.number if isinstance(of, EMSStatus) else '-'}{gap}{self._label(of)}"

    def _names(self, of: EMSStatus | OutsideReason) -> str:
        """With the names that Japan Post's pages print, where the language has others."""
        printed = (of.label, of.label_ja) if isinstance(of, EMSStatus) else ()
        return "  ".join([self._name(of), *(name for name in printed if name != self._label(of))])

    def _lines(self, text: str, first: str = "", others: str = "    ") -> list[str]:
        """Break a text into lines that begin with ``first`` and then with ``others``."""
        whole = first + text
        if len(whole) * (1 if whole.isascii() else 2) <= self._width:
            return [whole]
        if len(text) > _MOST_LETTERS:
            text = f"{text[:_MOST_LETTERS]} ..."
        # A line may lose the last of its marks, and is then a column wider than it was counted.
        lines = wrap(
            _marked(text), self._width - (not text.isascii()),
            initial_indent=_marked(first), subsequent_indent=others,
            replace_whitespace=False, break_on_hyphens=False,
        )  # fmt: skip
        return [line.replace("\0", "").replace("\v", "") for line in lines]

    def _row(self, label: str, *paragraphs: str | None) -> Iterator[str]:
        """Paragraphs in a column, with a label to the left of the first line."""
        head = _padded(self._say(label) if label else "", 16)
        for paragraph in filter(None, paragraphs):
            yield from self._lines(paragraph, head, " " * 16)
            head = " " * 16

    def _pasted(self, label: str, lines: Sequence[str]) -> Iterator[str]:
        """Lines under a label, as they can be pasted into a report; JSON has all of them."""
        yield from self._row(label, self._say("to_paste", count=len(lines)) if lines else None)
        for line in lines[:_MOST_LINES]:
            yield from self._lines(line, " " * 4, " " * 8)
        if left := lines[_MOST_LINES:]:
            yield f"    ... +{len(left)}"

    def _head(self, of: EMSStatus | OutsideReason) -> list[str]:
        names = self._names(of)
        return self._lines(names if names[1] != " " else f" {names}")

    def _advice(self, of: EMSStatus | OutsideReason) -> Iterator[str]:
        text = of.text(self._language)
        yield from self._row("meaning", text.description)
        yield from self._row("what_to_do", text.advice)

    def _meaning(self, state: EMSStatus | OutsideReason, found: Match) -> Iterator[str]:
        yield from [*self._head(state), ""]
        if isinstance(state, OutsideReason):
            yield from self._row("outside", self._say("none_of_the_ten"))
        yield from self._advice(state)
        yield from self._recognised(found)
        if isinstance(state, EMSStatus):
            before = [source for source in EMSStatus if state in source.next_statuses]
            yield from self._named("came_before", before, "starts_here")
            yield from self._named("may_come_next", state.next_statuses, "ends_here")
            yield from self._named("may_return_to", state.return_statuses, "never_goes_back")

    def _named(self, label: str, statuses: Sequence[EMSStatus], nothing: str) -> Iterator[str]:
        return self._row(label, *map(self._name, statuses), "" if statuses else self._say(nothing))

    def _recognised(self, found: Match) -> Iterator[str]:
        phrase = _phrase(found.phrase) if found.phrase else None
        return self._row("recognised", self._say(found.rule), found.reading or phrase)

    def _ambiguous(self, found: Match) -> Iterator[str]:
        several = self._say("several_meanings", count=len(found.candidates))
        yield from self._row("ambiguous", several)
        for status in found.candidates:
            yield from ["", *self._head(status)]
            yield from self._row("", status.text(self._language).description)
        yield ""
        yield from self._recognised(found)
        in_row = found.rule is Rule.ROW_OF_SEVERAL
        yield from self._row("to_settle_it", self._say("one_part" if in_row else "place_or_status"))

    def _unknown(self, found: Match, near: Iterable[Phrase]) -> Iterator[str]:
        why = [self._say("no_meaning_there" if found.rule is Rule.PLACE else found.rule)]
        if found.rule is Rule.UNLISTED and (word := stopped_at(normalize(found.text))):
            why.append(self._say("stopped_at", word=quoted(word)))
        yield from self._row("unknown", *why, found.reading)
        if found.rule is Rule.WORDS:
            yield from self._row("to_settle_it", self._say("place_or_status"))
        if alike := [_phrase(phrase) for phrase in near]:
            yield from self._row("looks_like", *alike, self._say("no_answer"))

    def _answer(self, history: TrackingHistory) -> Iterator[str]:
        """Where the item is now, what that means, and what to do."""
        latest = history.latest.match.reason if history.latest else None
        reason = OutsideReason.RETURN if history.is_returned else latest
        state = (history.current or reason) if reason in _NO_NEWS else reason
        if state is None:
            yield from self._row("now", self._say("no_status_yet"))
            return
        back = enumerate(reversed(history.steps))
        says = (n for n, step in back if step.status or step.match.reason not in _NO_NEWS)
        since = 0 if history.is_returned else next(says, 0)
        more = self._say("since_then", count=since) if since else None
        yield from self._row("now", self._names(state), more)
        yield from self._advice(state)
        if history.current and history.current is not state:
            yield from self._row("last_status", self._name(history.current))
        if history.next_statuses:
            yield from self._row("may_come_next", *map(self._name, history.next_statuses))
            yield from self.note()

    def _verdict(self, step: Step) -> Iterator[str]:
        """How a step follows those before it, or what else is known of it."""
        found, transition = step.match, step.transition
        if step.status is None:
            status = f"-  {self._say(found.outcome)}"
            open_to = " / ".join(self._name(candidate, " ") for candidate in found.candidates)
            told = self._label(found.reason) if found.reason else open_to
        else:
            status = self._name(step.status)
            told = self._say(transition.kind) if transition else ""
        yield self._say("verdict", status=status, told=told) if told else status
        if transition and transition.skipped:
            passed = (self._name(status, " ") for status in transition.skipped)
            yield self._say("passed_over", statuses=self._list(passed))

    def _hints(self, history: TrackingHistory) -> Iterator[str]:
        if history.problems and history.reads_better_reversed:
            option = "--oldest-first" if history.order == "newest_first" else "--newest-first"
            yield self._say("try_other_order", option=option)
        is_open = any(len(step.match.candidates) > 1 for step in history.steps)
        if is_open and history.origin is None and not history.is_returned:
            yield self._say("try_origin")


def _printed(step: Step) -> str:
    """An event as it was printed; only its text has quotes, and nothing in it can end them."""
    event = step.event
    beside = (event.details, event.at, event.office, event.place)
    return "  ".join([quoted(event.text), *(quoted(part)[1:-1] for part in beside if part)])


def _phrase(phrase: Phrase) -> str:
    return f"{quoted(phrase.text)} ({phrase.post}, {phrase.language})"


def _country(code: str) -> str:
    """A country as Japan Post's pages print it in both languages: in English."""
    return next(f"{row[2]} ({code})" for row in countries() if row[0] == code)


def _marked(text: str) -> str:
    """Put a mark beside each letter of two columns: a space where a line may be broken."""
    if text.isascii():
        return text
    marked = ""
    for letter, after in zip(text, f"{text[1:]} ", strict=True):
        # Korean is broken between words only.
        goes_on = after in _NEVER_FIRST or "가" <= min(letter, after) <= max(letter, after) <= "힣"
        marked += letter if letter < _WIDE else f"{letter}\0" if goes_on else f"{letter}\v"
    return marked


def _padded(text: str, width: int) -> str:
    return text + " " * (width - len(_marked(text)))
