"""Hostile input: no undocumented error, no endless work, no growing memory, no traceback."""

import os
import random
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ems_status
from ems_status import (
    POSTS,
    Matcher,
    Outcome,
    Phrase,
    TrackingEvent,
    TrackingHistory,
    match,
    normalize,
    origin_of,
    parse,
    read_page,
    suggest,
)
from ems_status._reader import _reading_of
from ems_status._tables import kind_of
from tests.fuzz.targets import NASTY, TARGETS, TOKENS


PHRASES = list(Matcher().all_phrases())


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

    @given(st.lists(st.sampled_from(TOKENS) | st.text(max_size=20), max_size=12).map("".join))
    @settings(max_examples=5)
    def test_errors_of_hostile_texts_can_be_printed(self, text):
        """The message of `parse` holds no control character, and the suggestions are phrases."""
        try:
            parse(text)
        except ems_status.UnknownStatusError as error:
            assert str(error).isprintable()  # noqa: PT017  most texts raise, a few do not
            assert all(isinstance(phrase, Phrase) for phrase in suggest(text))

    @pytest.mark.parametrize("nasty", NASTY)
    def test_a_hostile_letter_beside_a_status_is_a_word(self, nasty):
        """Only what is invisible or a separator may stand there."""
        alone = normalize(nasty)
        for made in (f"Final delivery {nasty}x", f"{nasty}x, Final delivery"):
            assert not match(made), (made, alone)

    @pytest.mark.parametrize("mark", "\u0335\u0336\u0337\u0338\u20e0\u0489")
    def test_a_text_that_is_struck_out_has_no_status(self, mark):
        """Letters that are crossed out one by one say that the row no longer holds."""
        assert not match("".join(letter + mark for letter in "Final delivery"))
        assert not match(f"Final delivery{mark}")

    @pytest.mark.parametrize("text", ["Fіnal delivery", "Final deliverу", "Retentiοn", "Ꭱetention"])
    def test_a_text_with_letters_of_another_script_is_unknown(self, text):
        """Looking alike is not being alike: a Cyrillic letter is no Latin one."""
        assert Outcome.UNKNOWN is match(text).outcome

    @pytest.mark.parametrize("wrong", [None, 5, b"x", ["Retention"], {}, object(), float("nan")])
    def test_a_text_of_another_type_is_a_type_error(self, wrong):
        """Everywhere that a text is read, hashable or not."""
        for call in (match, parse, suggest, TrackingEvent, read_page, normalize, origin_of):
            with pytest.raises(TypeError, match=r"must be (a )?str"):
                call(wrong)


def calls(job: Callable[..., object], *arguments: object) -> int:
    """Count what Python calls to do a job, when all tables are made."""
    match("warm 2026-01-06 到着 <td>\u0301 &amp; 道")
    # What is remembered of earlier texts would be missing from some counts.
    kind_of.cache_clear()
    _reading_of.cache_clear()
    count = 0

    def tally(_frame, _event, _argument):
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        job(*arguments)
    finally:
        sys.setprofile(before)
    return count


def held(job: Callable[..., object], *arguments: object) -> int:
    """The bytes that a job leaves behind, as long as what it returns is kept."""
    match("warm")
    tracemalloc.start()
    try:
        _kept = job(*arguments)
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


SHAPES = {
    "letters": "x", "spaces": " ", "commas": ",", "words and commas": "a, ", "bars": "到着 | ", "brackets": "([【",
    "combining marks": "\u0301\u0316", "one long letter": "\ufdfa", "entities": "&amp;",
    "nested entities": "&amp;amp;amp;amp;", "open tags": "<td ", "tags": "<td>", "dates": "03/12 09:15 ",
    "digits": "0", "almost dates": "2026-", "phrases": "Retention, ", "phrases in Japanese": "保管 ",
    "capitals": "TOKYO INT ", "syllables": "KA", "post offices": "郵便局", "months": "may ",
}  # fmt: skip


class TestLimits:
    """Work and memory have an upper bound."""

    @pytest.mark.parametrize("shape", SHAPES)
    @pytest.mark.parametrize(
        "job", [lambda text: Matcher().match(text), lambda text: read_page(text).history()]
    )
    def test_work_grows_no_faster_than_the_text(self, shape, job):
        """Twice the text takes at most about twice the calls, for a text and for a page."""
        text = (SHAPES[shape] * 8000)[:8000]
        counts = [calls(job, text[: 250 << step]) for step in range(6)]

        assert all(longer <= 2.3 * shorter + 1200 for shorter, longer in pairwise(counts)), counts

    def test_memory_does_not_grow_with_the_texts_that_were_read(self):
        """No more is held than the cache may hold; long texts, and those asked of one post, are not."""
        matcher = Matcher.from_posts(["guide"])

        def read_long(numbers):
            for number in numbers:
                matcher.match("国" * 900 + str(number))
                matcher.match(f"number {number}", post="guide")
                normalize(f"{number} &nbsp;")

        def read_many(numbers):
            for number in numbers:
                matcher.match(f"number {number}")

        read_long(range(300))  # makes the tables
        assert held(read_long, range(300, 600)) < 300_000
        assert held(read_many, range(5_000)) < 1_500_000

    def test_many_matchers_share_one_index(self):
        """Forty, each with its posts in another order, hold little more than one."""
        posts = list(POSTS)

        def read_all():
            matchers = [Matcher(posts[n:] + posts[:n]) for n in range(40)]
            assert all(matcher.match("Retention") for matcher in matchers)
            return matchers

        assert held(read_all) < 300_000

    def test_a_history_of_many_rows_is_read_once(self):
        """Ten times the rows take at most about ten times the calls."""
        every_answer(50)  # makes the tables
        few = calls(every_answer, 100)

        assert calls(every_answer, 1000) <= 11 * few + 1000


def every_answer(rows: int) -> list[object]:
    """All that a history of so many rows says."""
    events = [TrackingEvent(PHRASES[n % 50].text, place="TOKYO") for n in range(rows)]
    history = TrackingHistory(events, origin="JP")
    names = [n for n in dir(history) if not n.startswith("_") and n != "validate"]
    return [getattr(history, name) for name in names]


def test_32_threads_on_one_matcher_answer_alike():
    """Also the first time, when the index is built, and while the cache is emptied."""
    texts = [phrase.text for phrase in PHRASES[::7]] + [f"{n} nothing" for n in range(2000)]
    single, shared, gate = Matcher(), Matcher(), threading.Barrier(32)
    expected = {text: single.match(text) for text in texts}

    def read_all(seed):
        mine = random.Random(seed).sample(texts, 400)  # noqa: S311  no secret
        gate.wait()
        return [text for text in mine if shared.match(text) != expected[text]]

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(32) as pool:
            wrong = [*pool.map(read_all, range(32))]
    finally:
        sys.setswitchinterval(interval)

    assert [[]] * 32 == wrong


def program(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a program of its own."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    options["env"] = {**os.environ, "PYTHONUNBUFFERED": "", **options.get("env", {})}
    command = [sys.executable, "-m", "ems_status", *arguments]
    return subprocess.run(command, check=False, timeout=60, **pipes | options)  # noqa: S603


class TestProgram:
    """The command line, as a program of its own, under what a shell can do to it."""

    def test_cattrs_is_for_json(self):
        """Whoever does not ask for JSON waits for none of it."""
        ran = program("explain", "Retention", env={"PYTHONVERBOSE": "1", "PYTHONUTF8": "1"})

        assert (0, True) == (ran.returncode, "10  Retention  保管" in ran.stdout.decode())
        for module, brought in (b"argparse", True), (b"cattrs", False), (b"json", False):
            assert brought == (b"import '%s'" % module in ran.stderr)

    @pytest.mark.parametrize("command", ["explain -", "explain --json -", "check", "check --json"])
    def test_every_byte_on_standard_input(self, command):
        """All 256 in both orders: a code, no traceback, and nothing that a terminal acts on."""
        data = bytes(range(256)) + b"\n" + bytes(reversed(range(256))) + b"\x00\n\xff\n\r\n"
        ran = program(*command.split(), stdin=None, input=data)

        assert ran.returncode in {1, 2}
        assert b"Traceback" not in ran.stderr
        assert not {byte for byte in ran.stdout if byte < 32 or byte == 127} - {10, 13}

    @pytest.mark.parametrize(
        "command",
        [
            "explain \x1b[2J", "explain \udcff", "explain --place \udcff 国際交換局に到着", "explain --origin \u202e x",
            "explain --after \x07 x", "explain " + "x" * 100_000, "check \udcff", "check \x1b[2J", "\udcff",
        ],
        ids=lambda command: ascii(command[:40]),
    )  # fmt: skip
    @pytest.mark.skipif(os.name == "nt", reason="arguments of Windows are no bytes")
    def test_hostile_arguments(self, command):
        """A code of 1 or 2, a message that prints, no traceback."""
        ran = program(*command.split(" "))
        shown = (ran.stdout + ran.stderr).decode()

        assert ran.returncode in {1, 2}
        assert "Traceback" not in shown
        assert all(line.isprintable() for line in shown.splitlines())

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such locales")
    @pytest.mark.parametrize("locale", ["POSIX", "ja_JP.eucJP", "nonsense"])
    @pytest.mark.parametrize("encoding", ["", "latin-1:strict", "shift_jis:strict", "utf-16"])
    def test_any_locale_and_encoding(self, locale, encoding):
        """Letters that cannot be written are escaped; the answer and its code are the same."""
        env = {"LC_ALL": locale, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        ran = program("explain", "引受 \U0001f600", env=env)

        assert (1, b"") == (ran.returncode, ran.stderr)
        assert 0 == program("explain", "Retention", env=env).returncode

    @pytest.mark.skipif(os.name == "nt", reason="a shell's way to close a stream")
    @pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
    @pytest.mark.parametrize("command", ["explain Retention", "list --json", "check", "nonsense"])
    def test_streams_that_are_closed_from_the_start(self, closed, command):
        """Nothing is read or written there, and no traceback is printed elsewhere."""
        line = f'"{sys.executable}" -m ems_status {command} {closed}'
        ran = subprocess.run(line, shell=True, check=False, capture_output=True, timeout=60)  # noqa: S602

        assert ran.returncode in {0, 1, 2}
        assert b"Traceback" not in ran.stderr
        assert b"Exception ignored" not in ran.stderr

    @pytest.mark.parametrize("command", ["list", "explain -", "--help"])
    def test_python_adds_nothing_where_nobody_takes_the_output(self, command):
        """A closed pipe ends the program without a word, a full disk with one line."""
        read, write = os.pipe()
        os.close(read)
        outputs = {write: b""}
        if Path("/dev/full").exists():
            said = b"ems-status: error: [Errno 28] No space left on device\n"
            outputs[os.open("/dev/full", os.O_WRONLY)] = said
        for output, said in outputs.items():
            ran = program(*command.split(), stdin=None, stdout=output, input=b"Retention\n")
            os.close(output)
            assert (1, said) == (ran.returncode, ran.stderr)
