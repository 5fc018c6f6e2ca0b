"""Hostile input: no undocumented error, no endless work, no growing memory, nothing that changes."""

import importlib
import os
import random
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from itertools import pairwise
from types import MappingProxyType

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ems_status
from ems_status import (
    POSTS,
    EMSStatus,
    Matcher,
    Outcome,
    OutsideReason,
    Phrase,
    Rule,
    StageState,
    TrackingEvent,
    TrackingHistory,
    TransitionKind,
    classify_transition,
    match,
    normalize,
    origin_of,
    parse,
    read_page,
    suggest,
)
from tests.fuzz.targets import TARGETS, TOKENS


S = EMSStatus

PHRASES = list(Matcher().all_phrases())

# What pages do not send, and attackers do.
NASTY = [
    "\ud800", "\udfff", "\udcff\udcfe", "\x00", "\x00Retention", "\x1b[2J", "\x1b]0;owned\x07", "\u202e", "\u2066", "\u2069",
    "\x7f", "\x9b31m", "\u2028", "\u2029", "\u0085", "\ufffe", "\uffff", "\U0010ffff", "\ufdfa", "\u0301" * 50, "&#0;",
    "&#x110000;", "&#xd800;", "&" * 50, "<" * 50, "<td" * 30, "&#" * 30, "%s%s%n", "{}", "{0.__class__}", "$(id)", "'; --", "(?i)(",
]  # fmt: skip
HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(NASTY),
        st.sampled_from(TOKENS),
        st.text(max_size=20),
        st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Zs", "Zl", "Zp"]),
    ),
    max_size=12,
).map("".join)


class TestAnyInput:
    """Whatever comes, an answer comes back or a documented error."""

    @pytest.mark.parametrize("target", TARGETS)
    def test_any_bytes(self, target):
        """The targets of the fuzzer hold, a few hundred inputs each; the fuzzer runs more."""
        check = TARGETS[target]

        @settings(max_examples=40 if target == "command" else 200, deadline=None)
        @given(st.binary(max_size=200))
        def holds(data):
            check(data)

        holds()

    @given(HOSTILE, HOSTILE, st.sampled_from([None, *S]), st.sampled_from([None, *POSTS]))
    def test_match_answers_hostile_texts_and_places(self, text, place, after, post):
        """The text comes back as it was, and an answer is one of four."""
        found = match(text, place=place, origin="JP", after=after, post=post)

        assert text == found.text
        assert isinstance(found.outcome, Outcome)
        assert normalize(normalize(text)) == normalize(text)
        assert origin_of(text) is None or len(text) >= 13

    @given(HOSTILE)
    @settings(max_examples=5)
    def test_errors_of_hostile_texts_can_be_printed(self, text):
        """The message of `parse` holds no control character, and the suggestions are phrases."""
        try:
            parse(text)
        except ems_status.UnknownStatusError as error:
            assert str(error).isprintable()  # noqa: PT017  most texts raise, a few do not
            assert all(isinstance(phrase, Phrase) for phrase in suggest(text))

    @given(
        st.lists(st.tuples(HOSTILE, HOSTILE, HOSTILE), max_size=8),
        st.sampled_from(["oldest_first", "newest_first"]),
    )
    def test_a_history_of_hostile_rows_drops_none(self, rows, order):
        """Each row is a step, each step prints on one line, and every property answers."""
        events = [TrackingEvent(text, at=at, office=at, place=place) for text, at, place in rows]
        history = TrackingHistory(events, order=order, origin="JP")

        assert sorted(step.index for step in history.steps) == list(range(len(events)))
        assert all(str(step).isprintable() for step in history.steps)
        assert history.progress or history.current is None
        assert isinstance(history.reads_better_reversed, bool)

    @given(HOSTILE)
    def test_a_page_of_hostile_lines_is_read(self, text):
        """Each event prints, and reading its history raises nothing."""
        page = read_page(text)

        assert all(str(step).isprintable() for step in page.history().steps)
        assert {"<", "&"} & set(text) or all(line in text for line in page.unread)

    @pytest.mark.parametrize("nasty", NASTY)
    def test_a_hostile_letter_beside_a_status_is_a_word(self, nasty):
        """Only what is invisible or a separator may stand there."""
        alone = normalize(nasty)
        for made in (f"Final delivery {nasty}x", f"{nasty}x, Final delivery"):
            assert not match(made), (made, alone)

    @pytest.mark.parametrize("mark", ["\u0335", "\u0336", "\u0337", "\u0338", "\u20e0", "\u0489"])
    def test_a_text_that_is_struck_out_has_no_status(self, mark):
        """Letters that are crossed out one by one say that the row no longer holds."""
        assert not match("".join(letter + mark for letter in "Final delivery"))
        assert not match(f"Final delivery{mark}")

    @pytest.mark.parametrize(
        "tag", ["del", "s", "strike", "template", "noscript", "script", "style", "!--", "select"]
    )
    def test_a_tag_that_hides_or_strikes_its_text_leaves_no_status(self, tag):
        """Only tags that lay a table out are taken off."""
        assert not match(f"<{tag}>Final delivery</{tag}>")
        assert not match(f"<td><{tag}>Final delivery</{tag}></td>")

    @pytest.mark.parametrize(
        "letters", ["Fіnal delivery", "Final deliverу", "Retentiοn", "Ꭱetention"]
    )
    def test_a_text_with_letters_of_another_script_is_unknown(self, letters):
        """Looking alike is not being alike: a Cyrillic letter is no Latin one."""
        assert Outcome.UNKNOWN is match(letters).outcome

    @pytest.mark.parametrize(
        "wrong", [None, 5, b"x", ["Retention"], {}, object(), float("nan"), S.RETENTION]
    )
    def test_a_text_of_another_type_is_a_type_error(self, wrong):
        """Everywhere that a text is read, hashable or not; a member is no text."""
        match("retention")
        for call in (match, parse, suggest, TrackingEvent, read_page, normalize, origin_of):
            if wrong is S.RETENTION and call in {read_page, normalize, origin_of}:
                continue
            with pytest.raises(TypeError, match=r"must be (a )?str"):
                call(wrong)


def calls(text: str) -> int:
    """Count what Python calls to read a text that was not seen before."""
    return counted(lambda: Matcher().match(text))


def page_calls(text: str) -> int:
    """The same for a page, with its history."""
    return counted(lambda: read_page(text).history())


def counted(job: Callable[[], object]) -> int:
    """Count what Python calls to do a job, when all tables are made."""
    match("warm 2026-01-06 到着 <td>\u0301 &amp; 道")
    count = 0

    def tally(_frame, _event, _argument):
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        job()
    finally:
        sys.setprofile(before)
    return count


SHAPES = {
    "letters": "x",
    "spaces": " ",
    "commas": ",",
    "words and commas": "a, ",
    "bars": "到着 | ",
    "brackets": "([【",
    "combining marks": "\u0301\u0316",
    "one long letter": "\ufdfa",
    "entities": "&amp;",
    "nested entities": "&amp;amp;amp;amp;",
    "open tags": "<td ",
    "tags": "<td>",
    "dates": "03/12 09:15 ",
    "digits": "0",
    "almost dates": "2026-",
    "phrases": "Retention, ",
    "phrases in Japanese": "保管 ",
    "capitals": "TOKYO INT ",
    "syllables": "KA",
    "post offices": "郵便局",
    "months": "may ",
}


class TestLimits:
    """Work and memory have an upper bound."""

    @pytest.mark.parametrize("shape", SHAPES)
    def test_work_grows_no_faster_than_the_text(self, shape):
        """Twice the text takes at most about twice the calls, for a text and for a page."""
        text = (SHAPES[shape] * 8000)[:8000]
        for count in (calls, page_calls):
            counts = [count(text[:length]) for length in (250, 500, 1000, 2000, 4000, 8000)]
            for shorter, longer in pairwise(counts):
                assert longer <= 2.3 * shorter + 1200, counts

    def test_memory_does_not_grow_with_the_texts_that_were_read(self):
        """After 5,000 distinct texts no more is held than the cache may hold."""
        matcher = Matcher.from_posts(["guide"])
        matcher.match("warm")
        tracemalloc.start()
        try:
            for number in range(5_000):
                matcher.match(f"number {number}")
            held, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

        assert held < 1_500_000

    def test_memory_does_not_grow_with_long_texts(self):
        """Long ones are not kept, and neither are those asked of one post."""
        matcher = Matcher.from_posts(["guide"])
        matcher.match("warm")
        tracemalloc.start()
        try:
            for number in range(300):
                matcher.match("国" * 900 + str(number))
                matcher.match(f"number {number}", post="guide")
                normalize(f"{number} &nbsp;")
            held, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

        assert held < 300_000

    def test_many_matchers_share_one_index(self):
        """Forty, each with its posts in another order, hold little more than one."""
        posts = list(POSTS)
        match("warm")
        tracemalloc.start()
        try:
            matchers = [Matcher(posts[n:] + posts[:n]) for n in range(40)]
            assert all(matcher.match("Retention") for matcher in matchers)
            held, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

        assert held < 300_000

    def test_a_history_of_many_rows_is_read_once(self):
        """Ten times the rows take at most about ten times the calls."""
        few, many = (counted(lambda rows=rows: every_answer(rows)) for rows in (100, 1000))

        assert many <= 11 * few + 1000


def every_answer(rows: int) -> list[object]:
    """All that a history of so many rows says."""
    events = [TrackingEvent(PHRASES[n % 50].text, place="TOKYO") for n in range(rows)]
    history = TrackingHistory(events, origin="JP")
    names = [n for n in dir(history) if not n.startswith("_") and n != "validate"]
    return [getattr(history, name) for name in names]


def test_32_threads_on_one_matcher_answer_alike():
    """Also the first time, when the index is built, and while the cache is emptied."""
    texts = [phrase.text for phrase in PHRASES[::7]] + [f"{n} nothing" for n in range(2000)]
    single = Matcher()
    expected = {text: single.match(text) for text in texts}
    shared = Matcher()
    wrong, gate = [], threading.Barrier(32)

    def read_all(seed):
        mine = random.Random(seed).sample(texts, 400)  # noqa: S311  no secret
        gate.wait()
        wrong.extend(text for text in mine if shared.match(text) != expected[text])

    threads = [threading.Thread(target=read_all, args=(seed,)) for seed in range(32)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)

    assert [] == wrong


HISTORY = TrackingHistory([
    TrackingEvent("引受", at=date(2026, 1, 6), place="東京都"),
    TrackingEvent("到着"),
])
RECORDS = {
    "phrase": next(Matcher().all_phrases()),
    "match": match("03/12 09:15 Retention"),
    "ambiguous match": match("国際交換局に到着"),
    "matcher": Matcher(),
    "wider matcher": Matcher().with_phrases([Phrase("Bei uns", (S.RETENTION,), "de", "shop")]),
    "event": HISTORY.events[0],
    "history": HISTORY,
    "step": HISTORY.steps[1],
    "stage": HISTORY.progress[0],
    "transition": classify_transition(None, S.COLLECTION),
    "info": S.RETENTION.info,
    "page": read_page("2026/01/06 18:42\t引受\t\t新宿郵便局\t東京都\n160-8799\nhello"),
    "text": S.RETENTION.text("ja"),
}


def parts(value: object, seen: set[int]) -> Iterator[object]:
    """A record and everything that its public attributes lead to."""
    if id(value) in seen:
        return
    seen.add(id(value))
    yield value
    if isinstance(value, (tuple, frozenset)):
        for part in value:
            yield from parts(part, seen)
    elif attrs.has(type(value)):
        for name in dir(value):
            if not name.startswith("_") and not callable(part := getattr(value, name)):
                yield from parts(part, seen)


class TestImmutability:
    """Every attempt to change an object fails."""

    @pytest.mark.parametrize("name", RECORDS)
    def test_no_attribute_can_be_set_added_or_deleted(self, name):
        """Of the record and of every record in it, fields, properties and methods alike."""
        for part in parts(RECORDS[name], set()):
            if not attrs.has(type(part)):
                continue
            for attribute in [*dir(part), "something_new"]:
                if attribute.startswith("__"):
                    continue
                with pytest.raises(AttributeError):
                    setattr(part, attribute, None)
                with pytest.raises(AttributeError):
                    delattr(part, attribute)
            assert not hasattr(part, "__dict__")

    @pytest.mark.parametrize("name", RECORDS)
    def test_all_that_a_record_leads_to_is_immutable(self, name):
        """Tuples, frozen records, members, texts and dates; no list, dict or set."""
        kinds = {
            type(part).__name__
            for part in parts(RECORDS[name], set())
            if not attrs.has(type(part))
            and not isinstance(part, (tuple, frozenset, str, int, bool, date, Enum, type(None)))
        }

        assert set() == kinds

    @pytest.mark.parametrize("name", RECORDS)
    def test_a_record_can_be_a_key(self, name):
        """What cannot change has a hash that cannot change."""
        assert "kept" == {RECORDS[name]: "kept"}[RECORDS[name]]

    def test_lists_that_were_handed_over_are_copied(self):
        """Changing them afterwards changes nothing."""
        events, statuses = [TrackingEvent("引受")], [S.RETENTION]
        history, phrase = TrackingHistory(events), Phrase("x", statuses, "en", "shop")
        phrases, posts = [phrase], ["guide"]
        wider = Matcher().with_phrases(phrases)
        narrow = Matcher.from_posts(posts)
        for handed in (events, statuses, phrases, posts):
            handed.clear()

        assert 1 == len(history.events) == len(history.steps)
        assert (S.RETENTION,) == phrase.statuses
        assert S.RETENTION is wider.parse("x")
        assert ("guide",) == narrow.posts

    @pytest.mark.parametrize(
        "kind", [EMSStatus, Outcome, OutsideReason, Rule, StageState, TransitionKind]
    )
    def test_a_member_can_be_neither_replaced_nor_removed(self, kind):
        """Nor does it take a new attribute, or lose one that it has."""
        for member in kind:
            with pytest.raises(AttributeError):
                setattr(kind, member.name, None)
            with pytest.raises(AttributeError):
                delattr(kind, member.name)
            for name in ("name", "value", "_value_", "_sort_order_", "something_new"):
                with pytest.raises(AttributeError, match=f"cannot be changed: '{name}'"):
                    setattr(member, name, "other")
                with pytest.raises(AttributeError, match=f"cannot be changed: '{name}'"):
                    delattr(member, name)

    def test_what_a_status_says_of_itself_cannot_be_set(self):
        """Its label, its number, its neighbours."""
        for member in S:
            for name in ("info", "label", "number", "is_final", "next_statuses", "return_statuses"):
                with pytest.raises(AttributeError):
                    setattr(member, name, None)

    @pytest.mark.parametrize(
        ("module", "name"),
        [
            ("ems_status", "STATUSES"),
            ("ems_status", "POSTS"),
            ("ems_status._statuses", "NEXT"),
            ("ems_status._statuses", "RETURN"),
        ],
    )
    def test_a_public_table_cannot_be_changed(self, module, name):
        """One caller's change would be every caller's wrong answer."""
        table = getattr(importlib.import_module(module), name)

        assert isinstance(table, Mapping)
        assert isinstance(table, MappingProxyType)
        assert not isinstance(next(iter(table.values())), (dict, list, set))

    def test_a_match_that_was_handed_out_is_the_one_that_is_kept(self):
        """Since it cannot change, the next caller may have the same one."""
        assert match("Retention") is match("Retention")


def program(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a program of its own."""
    settled = {"stdin": subprocess.DEVNULL, "capture_output": True, "timeout": 60} | options
    if "input" in settled:
        del settled["stdin"]
    return subprocess.run(  # noqa: S603  the commands are those of this file
        [sys.executable, "-m", "ems_status", *arguments], check=False, **settled
    )


class TestProgram:
    """The command line, as a program of its own, under what a shell can do to it."""

    @pytest.mark.parametrize(
        "command", [["explain", "-"], ["explain", "--json", "-"], ["check"], ["check", "--json"]]
    )
    def test_every_byte_on_standard_input(self, command):
        """All 256 in both orders: a code, no traceback, and nothing that a terminal acts on."""
        data = bytes(range(256)) + b"\n" + bytes(reversed(range(256))) + b"\x00\n\xff\n\r\n"
        ran = program(*command, input=data)

        assert ran.returncode in {1, 2}
        assert b"Traceback" not in ran.stderr
        assert not {byte for byte in ran.stdout if byte < 32 or byte == 127} - {10, 13}

    @pytest.mark.parametrize(
        "arguments",
        [
            ["explain", "\x1b[2J"],
            ["explain", "\udcff"],
            ["explain", "--place", "\udcff", "国際交換局に到着"],
            ["explain", "--origin", "\u202e", "x"],
            ["explain", "--after", "\x07", "x"],
            ["explain", "x" * 100_000],
            ["check", "\udcff"],
            ["check", "\x1b[2J"],
            ["\udcff"],
        ],
        ids=ascii,
    )
    @pytest.mark.skipif(os.name == "nt", reason="arguments of Windows are no bytes")
    def test_hostile_arguments(self, arguments):
        """A code of 1 or 2, a message that prints, no traceback."""
        ran = program(*arguments)
        shown = (ran.stdout + ran.stderr).decode()

        assert ran.returncode in {1, 2}
        assert "Traceback" not in shown
        assert all(line.isprintable() for line in shown.splitlines())

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such locales")
    @pytest.mark.parametrize("locale", ["POSIX", "ja_JP.eucJP", "nonsense"])
    @pytest.mark.parametrize("encoding", ["", "latin-1:strict", "shift_jis:strict", "utf-16"])
    def test_any_locale_and_encoding(self, locale, encoding):
        """Letters that cannot be written are escaped; the answer and its code are the same."""
        env = {**os.environ, "LC_ALL": locale, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        ran = program("explain", "引受 \U0001f600", env=env)

        assert (ran.returncode, ran.stderr) == (1, b"")
        assert program("explain", "Retention", env=env).returncode == 0

    @pytest.mark.skipif(os.name == "nt", reason="a shell's way to close a stream")
    @pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
    @pytest.mark.parametrize("command", ["explain Retention", "list --json", "check", "nonsense"])
    def test_streams_that_are_closed_from_the_start(self, closed, command):
        """Nothing is read or written there, and no traceback is printed elsewhere."""
        ran = subprocess.run(  # noqa: S602  the commands are those of this file
            f'"{sys.executable}" -m ems_status {command} {closed}',
            shell=True,
            check=False,
            capture_output=True,
            timeout=60,
        )

        assert ran.returncode in {0, 1, 2}
        assert b"Traceback" not in ran.stderr
        assert b"Exception ignored" not in ran.stderr
