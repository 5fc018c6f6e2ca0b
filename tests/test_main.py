"""The command line: what it says, what it never lets through, and how it ends."""

from __future__ import annotations

import importlib.metadata
import io
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unicodedata import east_asian_width

import pytest

from ems_status import (
    UPDATES_LAG,
    EMSStatus,
    OutsideReason,
    Rule,
    TrackingEvent,
    TrackingHistory,
    TransitionKind,
)
from ems_status.__main__ import _KINDS, _REASONS, _RULES, main
from ems_status.diagrams import to_dot, to_mermaid


needs_full_disk = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="a disk that is always full is there on Linux only"
)


class Screen:
    """Runs commands in this process, and keeps what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """Keep what captures the output and what replaces the input."""
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.out = ""
        self.err = ""

    def run(self, *arguments: str, stdin: bytes = b"") -> int:
        """Run a command and return its exit code."""
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "ascii"))
        code = main(arguments)
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *arguments: str, stdin: bytes = b"") -> dict:
        """Run a command with JSON, and read what it prints."""
        self.run(*arguments, "--json", stdin=stdin)
        return json.loads(self.out)

    @property
    def words(self) -> str:
        """What was printed, without the breaks of its lines."""
        return " ".join(self.out.split())


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def screen(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A screen of 80 columns."""
    return Screen(capsys, monkeypatch)


def cells(line: str) -> int:
    """The columns of a terminal that a line takes."""
    return sum(1 + (east_asian_width(letter) in "WF") for letter in line)


class TestExplain:
    """One text, explained."""

    def test_a_match_is_explained_whole(self, screen: Screen) -> None:
        """Everything that the library knows about a status is there."""
        assert screen.run("explain", "Customs", "clearance") == 0
        status = EMSStatus.CUSTOMS_CLEARANCE
        for part in (
            '"Customs clearance"',
            "5 Customs clearance 通関手続中",
            " ".join(status.description.split()),
            " ".join(status.advice.split()),
            "Recognised The whole text is a listed phrase.",
            '"Customs clearance" (guide, en)',
            "Came before 4 Arrival at inward office of exchange",
            "May come next 6 Collection",
            "May return to 4 Arrival at inward office of exchange",
            " ".join(UPDATES_LAG.split()),
        ):
            assert part in screen.words

    def test_nothing_comes_before_the_posting(self, screen: Screen) -> None:
        """A history starts with the posting, and nothing goes back from there."""
        screen.run("explain", "引受")

        assert "Came before Nothing: a history starts here." in screen.words
        assert "May return to Nothing: items do not go back." in screen.words

    def test_nothing_comes_after_the_final_delivery(self, screen: Screen) -> None:
        """The journey ends with the final delivery, which several statuses come before."""
        screen.run("explain", "Final delivery")

        assert "May come next Nothing: the journey ends here." in screen.words
        assert (
            "Came before 6 Collection 7 Out for delivery 8 Attempted Delivery 10 Retention"
            in screen.words
        )

    def test_an_ambiguous_text_has_its_meanings_and_what_would_settle_it(
        self, screen: Screen
    ) -> None:
        """Both meanings are described, and no status is chosen."""
        assert screen.run("explain", "国際交換局に到着") == 1
        for status in (EMSStatus.ARRIVAL_AT_OUTWARD_OFFICE, EMSStatus.ARRIVAL_AT_INWARD_OFFICE):
            assert f"{status.number} {status.label} {status.label_ja}" in screen.words
            assert " ".join(status.description.split()) in screen.words
        assert "To settle it The place of the scan together with the origin" in screen.words
        assert "did not settle it" not in screen.words

    def test_what_was_given_and_did_not_settle_it_is_named(self, screen: Screen) -> None:
        """An unknown place settles nothing, nor does a status that both meanings may follow."""
        screen.run(
            "explain", "国際交換局に到着", "--place", "Springfield", "--after", "posting_collection"
        )
        assert "2 Arrival at outward office of exchange" in screen.words

        assert screen.run("explain", "国際交換局に到着", "--place", "\x1b[1m", "--after", "7") == 1
        assert (
            '--place "\\x1b[1m" and --after "out_for_delivery" did not settle it.' in screen.words
        )

    @pytest.mark.parametrize("origin", ["JP", "Japan", "日本", "大阪府", "EJ123456785JP"])
    def test_the_place_with_the_origin_settles_it(self, screen: Screen, origin: str) -> None:
        """The origin is a country, its code, a prefecture, or an item number."""
        assert screen.run("explain", "--place=CHINA", "--origin", origin, "国際交換局に到着") == 0
        assert "4 Arrival at inward office of exchange" in screen.words
        assert "the place with the origin settled it" in screen.words

    @pytest.mark.parametrize("after", ["dispatch_from_outward_office", "3", "国際交換局から発送 "])
    def test_the_row_before_settles_it(
        self, screen: Screen, after: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The status before is a value, a number or a text, which must have one status itself."""
        if after.strip() == after:
            assert screen.run("explain", "--after", after, "国際交換局に到着") == 0
            assert "the status before settled it" in screen.words
            return
        with pytest.raises(SystemExit, match="2"):
            screen.run("explain", "--after", after, "国際交換局に到着")
        assert "Ambiguous status text" in capsys.readouterr().err

    def test_a_text_may_stand_for_the_row_before(self, screen: Screen) -> None:
        """The text of the row before is read like any other."""
        assert screen.run("explain", "--after", "通関手続中", "国際交換局から発送") == 0
        assert "6 Collection" in screen.words

    def test_a_post_may_be_named(self, screen: Screen) -> None:
        """The text is read as that post means it."""
        assert screen.run("explain", "--post", "japan_post", "Held by import Customs") == 0
        assert "(japan_post, en)" in screen.words

    def test_a_row_that_disagrees_with_itself(self, screen: Screen) -> None:
        """No place and no status before can settle what one row says twice."""
        assert screen.run("explain", "お届け済み｜ご不在のため持ち戻り") == 1
        assert "The row holds listed phrases that disagree." in screen.words
        assert "To settle it Ask for one phrase at a time." in screen.words

    def test_an_event_outside_the_ten(self, screen: Screen) -> None:
        """It is called a real event, with its kind."""
        assert screen.run("explain", "Returned to sender") == 1
        assert "A real tracking event, and none of the ten statuses." in screen.words
        assert "Kind A return: the item goes" in screen.words

    def test_an_unknown_text_has_suggestions_that_are_no_answer(self, screen: Screen) -> None:
        """Near phrases are shown for comparison."""
        assert screen.run("explain", "Retantion") == 1
        assert "Unknown No listed phrase; nothing is guessed." in screen.words
        assert 'Looks like "Retention" (guide, en)' in screen.words
        assert "Looking alike is no answer" in screen.words

    def test_nothing_is_near_to_a_blank_text(self, screen: Screen) -> None:
        """A blank text is unknown, and is called blank."""
        assert screen.run("explain", "") == 1
        assert screen.words == '"" Unknown The text is blank.'

    def test_a_dash_among_words_is_a_word(self, screen: Screen) -> None:
        """The words are joined by spaces; only a lone dash means standard input."""
        assert screen.run("explain", "Final", "delivery", "-", "Collected", "at", "counter") == 0
        assert '"Final delivery - Collected at counter"' in screen.words

    def test_a_lone_dash_reads_standard_input(self, screen: Screen) -> None:
        """One text a line; blank lines are skipped, and one note stands at the end."""
        texts = "\ufeffRetention\r\n\n  \n引受\n".encode()

        assert screen.run("explain", "-", stdin=texts) == 0
        assert [line for line in screen.out.splitlines() if line.startswith('"')] == [
            '"Retention"',
            '"引受"',
        ]
        assert screen.words.count(" ".join(UPDATES_LAG.split())) == 1

    def test_one_bad_line_makes_the_exit_code_1(self, screen: Screen) -> None:
        """All texts must have one status."""
        assert screen.run("explain", "-", stdin=b"Retention\nnonsense\nRetention\n") == 1

    def test_no_text_at_all_is_no_error(self, screen: Screen) -> None:
        """Every one of no texts has a status."""
        assert screen.run("explain", "-") == 0
        assert screen.out == ""

    @pytest.mark.parametrize("columns", ["20", "48", "64", "80", "200", "many", ""])
    def test_lines_fit_the_terminal(
        self, screen: Screen, monkeypatch: pytest.MonkeyPatch, columns: str
    ) -> None:
        """Text is wrapped at the width of the terminal, within limits that can be read."""
        monkeypatch.setenv("COLUMNS", columns)
        width = max(48, min(88, int(columns))) if columns.isdecimal() else 80
        screen.run("explain", "国際交換局に到着")

        assert max(map(cells, screen.out.splitlines())) <= width

    def test_the_width_of_a_real_terminal_is_used(
        self, screen: Screen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Without a variable that says it, the terminal is asked; one may not know."""
        monkeypatch.delenv("COLUMNS")
        for columns, width in ((60, 60), (0, 80)):
            monkeypatch.setattr(
                os, "get_terminal_size", lambda c=columns: os.terminal_size((c, 24))
            )
            screen.run("explain", "国際交換局に到着")

            assert width - 12 < max(map(cells, screen.out.splitlines())) <= width


class TestExplainAsJson:
    """One line of JSON a text."""

    def test_a_match(self, screen: Screen) -> None:
        """The keys are the names of the attributes; the meaning stands with the match."""
        row = screen.json("explain", "Held by import Customs")

        assert row["status"] == "customs_clearance"
        assert row["outcome"] == "matched"
        assert row["phrase"]["post"] == "japan_post"
        (meaning,) = row["meanings"]
        assert meaning["number"] == 5
        assert meaning["next_statuses"] == ["collection"]
        assert meaning["return_statuses"] == ["arrival_at_inward_office"]
        assert row["suggestions"] == []

    def test_an_ambiguous_text(self, screen: Screen) -> None:
        """It has no status and two meanings."""
        row = screen.json("explain", "国際交換局に到着")

        assert row["status"] is None
        assert [meaning["number"] for meaning in row["meanings"]] == [2, 4]

    def test_an_unknown_text(self, screen: Screen) -> None:
        """It has suggestions, as phrases."""
        row = screen.json("explain", "Retantion")

        assert row["meanings"] == []
        assert row["suggestions"][0]["text"] == "Retention"

    def test_several_texts_are_json_lines(self, screen: Screen) -> None:
        """Each line can be read alone."""
        screen.run("explain", "--json", "-", stdin=b"Retention\nEMI\n")

        assert [json.loads(line)["status"] for line in screen.out.splitlines()] == [
            "retention",
            "final_delivery",
        ]


class TestList:
    """The ten statuses."""

    def test_the_ten_statuses_in_columns(self, screen: Screen) -> None:
        """Number, value and both labels are aligned, and full-width letters count twice."""
        assert screen.run("list") == 0
        head, *rows = screen.out.splitlines()
        assert len(rows) == 10
        for status, row in zip(EMSStatus, rows, strict=True):
            assert row.split()[:2] == [str(status.number), status.value]
            assert row.index(status.label_ja, row.index(status.label)) == head.index("label_ja")

    def test_as_json(self, screen: Screen) -> None:
        """All that is known about the ten."""
        rows = screen.json("list")

        assert [row["status"] for row in rows] == [status.value for status in EMSStatus]


DELIVERED = """\
引受
Dispatch from outward office of exchange

Zollbeschau!
Arrival at inward office of exchange
通関手続中
お届け済み
"""


class TestCheck:
    """A history, judged."""

    def test_every_step_has_its_verdict(self, screen: Screen) -> None:
        """The lines keep their numbers; a missing scan, an unknown text and a summary are shown."""
        assert screen.run("check", stdin=DELIVERED.encode()) == 1
        for part in (
            "6 events, the oldest first",
            '1 "引受" 1 Posting/Collection: next',
            "3 Dispatch from outward office of exchange: ahead",
            "passed over: 2 Arrival at outward office of exchange",
            '4 "Zollbeschau!" - unknown',
            '6 "通関手続中" 5 Customs clearance: next',
            "Current 9 Final delivery",
            "Delivered yes Returned no",
            "May come next Nothing: the journey ends here.",
            "Skipped 2 Arrival at outward office of exchange 6 Collection",
            "Problems none",
            'Unmatched 1, as lines to paste into a report: "Zollbeschau!": unknown',
        ):
            assert part in screen.words

    def test_a_history_without_a_flag_ends_with_0(self, screen: Screen) -> None:
        """Missing scans are no problem."""
        assert screen.run("check", "-", stdin="引受\nお届け済み\n".encode()) == 0

    def test_a_problem_is_marked_and_the_other_order_is_proposed(self, screen: Screen) -> None:
        """A list with its newest row first has problems until it is read that way."""
        lines = "お届け済み\n保管\n引受\n".encode()

        assert screen.run("check", stdin=lines) == 1
        assert "PROBLEM: it comes after the final delivery" in screen.words
        assert (
            'Problems 2, as lines to paste into a report: "保管": retention, after_final'
            in screen.words
        )
        assert (
            "Hint The events read better in the other order: try with --newest-first."
            in screen.words
        )

        assert screen.run("check", "--newest-first", stdin=lines) == 0
        assert "Hint" not in screen.words

    def test_the_other_order_may_be_the_default(self, screen: Screen) -> None:
        """The hint names the option that is to go."""
        screen.run("check", "--newest-first", stdin="引受\n通関手続中\nお届け済み\n".encode())
        assert "try without --newest-first." in screen.words

        screen.run("check", stdin="通関手続中\n引受\n".encode())
        assert "PROBLEM: real items do not go back to this" in screen.words

    def test_an_empty_history(self, screen: Screen) -> None:
        """Nothing is wrong with it."""
        assert screen.run("check", stdin=b"\n") == 0
        assert "No events. Current None yet." in screen.words
        assert "May come next 1 Posting/Collection" in screen.words

    def test_the_origin_tells_the_sides_apart(self, screen: Screen, tmp_path: Path) -> None:
        """Without it, a place abroad may be on either side."""
        history = tmp_path / "history.jsonl"
        history.write_text('{"text": "国際交換局に到着", "place": "CHINA"}\n', encoding="utf-8")

        assert screen.run("check", str(history)) == 1
        assert "- ambiguous: 2 Arrival at outward office of exchange or 4 Arrival" in screen.words
        assert screen.run("check", str(history), "--origin", "EJ123456785JP") == 0
        assert "1 event, the oldest first" in screen.words
        assert "4 Arrival at inward office of exchange: ahead" in screen.words

    def test_json_lines_have_all_the_fields_of_an_event(self, screen: Screen) -> None:
        """The time, the office and the place are shown; a given status is believed."""
        rows = [
            {"text": "引受", "at": "01-06 18:42", "office": "新宿郵便局", "place": "東京都"},
            {"text": "?", "at": {"date": "2026-01-07"}, "status": "customs_clearance"},
            {"text": "Returned to sender"},
        ]
        lines = "\n\n".join(json.dumps(row) for row in rows).encode()

        assert screen.run("check", stdin=lines) == 1
        assert '1 "引受" 01-06 18:42 新宿郵便局 東京都 1 Posting/Collection: next' in screen.words
        assert '3 "?" 2026-01-07 5 Customs clearance: ahead' in screen.words
        assert '5 "Returned to sender" - outside: a return: the item goes' in screen.words
        assert "Returned yes" in screen.words

    def test_a_bad_row_costs_one_row(self, screen: Screen) -> None:
        """Each bad row is named with its line, and the others are read."""
        rows = [
            '{"text": "引受"}',
            '{"text": "x", "offce": "KOBE"}',
            "\x1b[31mnonsense",
            '{"text": null, "status": "retained"}',
            "[1]",
            '{"text": ' + "[" * 100_000,
            '{"text": ' + "9" * 5_000 + "}",
            '{"text": "お届け済み"}',
        ]

        assert screen.run("check", stdin="\n".join(rows).encode()) == 1
        assert "2 events, the oldest first" in screen.words
        assert "Current 9 Final delivery" in screen.words
        errors = screen.err.splitlines()
        assert [f"line {n}:" in error for n, error in enumerate(errors, 2)] == [True] * 6
        assert "extra fields found (offce) @ $" in errors[0]
        assert (
            'not JSON (Expecting value: line 1 column 1 (char 0)): "\\x1b[31mnonsense"' in errors[1]
        )
        assert "expected a string, not None" in errors[2]
        assert "expected EMSStatus, not 'retained'; allowed: posting_collection" in errors[2]
        assert "expected an object" in errors[3]
        assert all(len(error) < 1_000 for error in errors)

    @pytest.mark.parametrize(
        ("tty", "terminal", "no_color", "encoding"),
        [
            (False, "xterm", "", "utf-8"),
            (True, "dumb", "", "utf-8"),
            (True, None, "", "utf-8"),
            (True, "xterm", "1", "utf-8"),
            (True, "xterm", "", "ascii"),
        ],
    )
    def test_a_plain_output_has_no_line_and_no_colour(
        self,
        monkeypatch: pytest.MonkeyPatch,
        tty: bool,  # noqa: FBT001
        terminal: str | None,
        no_color: str,
        encoding: str,
    ) -> None:
        """A pipe, a simple terminal, a user who wants none, and an encoding without the letters."""
        shown = check_in_terminal(monkeypatch, tty, terminal, no_color, encoding)

        assert b"\x1b" not in shown
        assert b"\n\n   2  " in shown

    def test_a_terminal_shows_a_line_with_colours(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is matched, what is not, and a problem differ in sign and colour."""
        shown = check_in_terminal(monkeypatch).decode()

        assert 'first\n\n   1 \x1b[32m●\x1b[0m "引受"\n     │ \x1b[1m1  Posting' in shown
        assert '\x1b[0m\n     │\n   2 \x1b[33m○\x1b[0m "Zollbeschau!"' in shown
        assert (
            "     │ \x1b[1m9  Final delivery: ahead\x1b[0m\n     │ \x1b[2mpassed over: 2" in shown
        )
        assert (
            '   4 \x1b[31m✗\x1b[0m "引受"\n       \x1b[31m1  Posting/Collection: PROBLEM' in shown
        )

    def test_a_long_row_is_broken_beside_the_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A terminal would break it at its edge, and through the line."""
        monkeypatch.setattr(sys, "stdin", io.StringIO("Retention " * 20 + "\n引受\n"))
        shown = check_in_terminal(monkeypatch).decode()

        assert "Retention\n     │ Retention Retention" in shown

    def test_as_json(self, screen: Screen) -> None:
        """All that a history says is there under its own name."""
        row = screen.json("check", "--origin", "JP", stdin=DELIVERED.encode())

        assert row["origin"] == "JP"
        assert row["current"] == "final_delivery"
        assert row["is_delivered"] is True
        assert row["skipped"] == ["arrival_at_outward_office", "collection"]
        assert [step["status"] for step in row["steps"]][:3] == [
            "posting_collection",
            "dispatch_from_outward_office",
            None,
        ]
        assert row["steps"][1]["transition"]["kind"] == "skip"
        assert row["unmatched"][0]["event"]["text"] == "Zollbeschau!"


class Terminal(io.TextIOWrapper):
    """A stream that may be a terminal."""

    tty = True

    def isatty(self) -> bool:
        """Say what the test wants."""
        return self.tty


def check_in_terminal(
    monkeypatch: pytest.MonkeyPatch,
    tty: bool = True,  # noqa: FBT001, FBT002
    terminal: str | None = "xterm",
    no_color: str = "",
    encoding: str = "utf-8",
) -> bytes:
    """Check a history with a problem, or what stands in the standard input, in a terminal."""
    written = io.BytesIO()
    with Terminal(written, encoding) as stdout:
        stdout.tty = tty
        monkeypatch.setattr(sys, "stdout", stdout)
        monkeypatch.setenv("NO_COLOR", no_color)
        monkeypatch.delenv("TERM", raising=False)
        if terminal:
            monkeypatch.setenv("TERM", terminal)
        if not isinstance(sys.stdin, io.StringIO):
            lines = "引受\nZollbeschau!\nお届け済み\n引受\n"
            monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        main(["check"])
        return written.getvalue()


class TestDiagram:
    """The order of the statuses, drawn."""

    @pytest.mark.parametrize(
        ("options", "draw"),
        [([], to_mermaid), (["--format", "mermaid"], to_mermaid), (["--format", "dot"], to_dot)],
    )
    def test_the_picture_is_the_library_s(
        self, screen: Screen, options: list[str], draw: Callable[..., str]
    ) -> None:
        """The output is the text of the picture and nothing else."""
        assert screen.run("diagram", *options) == 0
        assert screen.out == draw()

    @pytest.mark.parametrize(("name", "draw"), [("mermaid", to_mermaid), ("dot", to_dot)])
    def test_the_path_of_a_history_is_marked(
        self, screen: Screen, tmp_path: Path, name: str, draw: Callable[..., str]
    ) -> None:
        """It is read from a file or from standard input, with the options of `check`."""
        rows = [
            {"text": "お届け済み"},
            {"text": "国際交換局に到着", "place": "CHINA"},
        ]
        lines = "\n".join(json.dumps(row) for row in rows)
        file = tmp_path / "history.jsonl"
        file.write_text(lines, encoding="utf-8")
        expected = draw(
            TrackingHistory(
                [TrackingEvent(**row) for row in rows], origin="JP", order="newest_first"
            )
        )

        for source in ("-", str(file)):
            options = ["--format", name, "--history", source, "--origin", "JP", "--newest-first"]

            assert screen.run("diagram", *options, stdin=lines.encode()) == 0
            assert screen.out == expected

    @pytest.mark.parametrize("line", ["お届け済み\n引受", "Zollbeschau!", '{"text": "引受"}\n[1]'])
    def test_a_history_with_a_flaw_is_drawn_and_ends_with_1(
        self, screen: Screen, line: str
    ) -> None:
        """As `check` does for a problem, an unmatched text and a bad row."""
        assert screen.run("diagram", "--history", "-", stdin=line.encode()) == 1
        assert screen.out.startswith("flowchart TD\n")

    def test_a_history_that_cannot_be_read_ends_with_2(self, screen: Screen) -> None:
        """Nothing is drawn."""
        assert screen.run("diagram", "--history", "/no/such/file") == 2
        assert screen.out == ""
        assert 'cannot read "/no/such/file"' in screen.err


@pytest.mark.parametrize(
    ("words", "kind"), [(_RULES, Rule), (_REASONS, OutsideReason), (_KINDS, TransitionKind)]
)
def test_every_member_has_words(words: dict, kind: type[Rule]) -> None:
    """Whatever decided, whatever happened, there is a sentence for it."""
    assert list(words) == list(kind)


# Escape, NUL, a C1 control, a right-to-left override, delete, and bytes that are no UTF-8.
HOSTILE = b"a\x1b[31mb\x00c\xc2\x9bd\xe2\x80\xaee\x7ff\xff\xc0g"


class TestSafety:
    """Nothing that came reaches a terminal raw, and nothing ends with a traceback."""

    @pytest.mark.parametrize("command", [["explain", "-"], ["check"]])
    @pytest.mark.parametrize("options", [[], ["--json"]])
    def test_what_a_terminal_would_act_on_is_escaped(
        self, screen: Screen, command: list[str], options: list[str]
    ) -> None:
        """Only letters that can be printed are printed, in text and in JSON."""
        assert screen.run(*command, *options, stdin=HOSTILE) == 1
        assert all(line.isprintable() for line in (screen.out + screen.err).splitlines())
        assert "\\u009b" in screen.out or "\\x9b" in screen.out
        assert "\\udcff" in screen.out

    def test_wrong_arguments_are_escaped(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Arguments are echoed as safely as texts."""
        with pytest.raises(SystemExit, match="2"):
            main(["explain", "x", "--\x1b[31m"])

        assert "--\\x1b[31m" in capsys.readouterr().err

    def test_an_encoding_that_lacks_letters(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """They are escaped; JSON is escaped as JSON, beyond the first plane of Unicode too."""
        for arguments, expected in (
            (["explain", "引受 😀"], '"\\u5f15\\u53d7 \\U0001f600"'),
            (["explain", "--json", "引受 😀"], '{"text": "\\u5f15\\u53d7 \\ud83d\\ude00"'),
        ):
            written = io.BytesIO()
            monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "latin-1"))
            main(arguments)

            assert written.getvalue().decode("latin-1").startswith(expected)

    def test_streams_of_other_kinds(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A program that calls the command may put any text stream in place of the usual ones."""
        written = io.StringIO()
        monkeypatch.setattr(sys, "stdin", io.StringIO("Retention\n"))
        monkeypatch.setattr(sys, "stdout", written)

        assert main(["explain", "-"]) == 0
        assert written.getvalue().startswith('"Retention"')

    def test_a_closed_standard_input(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """It is named."""
        monkeypatch.setattr(sys, "stdin", None)

        assert main(["check"]) == 2
        assert "cannot read standard input: it is closed" in capsys.readouterr().err

    @pytest.mark.parametrize("name", ["no such file", "."])
    def test_a_file_that_cannot_be_read(self, screen: Screen, name: str) -> None:
        """It is named, with the reason, and the exit code is that of wrong usage."""
        assert screen.run("check", name) == 2
        assert f'error: cannot read "{name}": ' in screen.err
        assert screen.out == ""

    def test_an_interrupt(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """It ends the program without a word."""

        class Impatient(io.StringIO):
            def __next__(self) -> str:
                raise KeyboardInterrupt

        monkeypatch.setattr(sys, "stdin", Impatient())

        assert main(["explain", "-"]) == 130

    def test_a_reader_who_goes_away(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A closed pipe ends the program without a word."""
        read, write = os.pipe()
        os.close(read)
        with os.fdopen(write, "w", encoding="utf-8") as pipe:
            monkeypatch.setattr(sys, "stdout", pipe)

            assert main(["list"]) == 1
        assert capsys.readouterr().err == ""

    def test_a_stream_that_is_no_file(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What such a stream cannot write is said as well."""

        class Full(io.StringIO):
            def write(self, _: str) -> int:
                raise OSError(28, "No space left on device")

        monkeypatch.setattr(sys, "stdout", Full())

        assert main(["list"]) == 1
        assert "cannot write: No space left on device" in capsys.readouterr().err


class TestUsage:
    """The program's own words."""

    def test_no_command(self, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
        """The help is shown, with examples, and the exit code is that of wrong usage."""
        monkeypatch.setattr(sys, "argv", ["/somewhere/bin/ems-status"])

        assert screen.run() == 2
        assert "usage: ems-status" in screen.out
        assert "ems-status explain Held by import Customs" in screen.out

    def test_it_is_called_as_it_was_started(
        self, screen: Screen, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The name in the help can be typed."""
        monkeypatch.setattr(sys, "argv", ["/somewhere/ems_status/__main__.py"])
        screen.run()

        assert "usage: python -m ems_status" in screen.out

    @pytest.mark.parametrize(
        "arguments",
        [
            ["explain"],
            ["explode"],
            ["explain", "--after", "Hopefully", "x"],
            ["explain", "--after", "11", "x"],
            ["explain", "--post", "pigeon", "x"],
            ["list", "x"],
            ["diagram", "--json"],
            ["diagram", "--format", "png"],
        ],
    )
    def test_wrong_usage_ends_with_2(self, arguments: list[str]) -> None:
        """As argparse has it."""
        with pytest.raises(SystemExit, match="2"):
            main(arguments)

    @pytest.mark.parametrize("command", [[], ["explain"], ["list"], ["check"], ["diagram"]])
    def test_help(self, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """Each command has its own, in letters that every terminal has."""
        with pytest.raises(SystemExit, match="0"):
            main([*command, "--help"])

        assert capsys.readouterr().out.isascii()

    def test_the_version(self, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is the one of the installed distribution."""
        monkeypatch.setattr(importlib.metadata, "version", lambda name: f"1.2.3 of {name}")

        assert screen.run("--version") == 0
        assert screen.out == "ems-status 1.2.3 of ems-status\n"

    def test_the_version_of_a_copy(self, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
        """A copy that nobody installed has none."""

        def version(name: str) -> str:
            raise importlib.metadata.PackageNotFoundError(name)

        monkeypatch.setattr(importlib.metadata, "version", version)

        assert screen.run("--version") == 0
        assert screen.out == "ems-status, not installed\n"


def start(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a program of its own, away from this directory and environment."""
    return subprocess.run(  # noqa: S603  the commands are those of this file
        [sys.executable, "-I", *arguments],
        check=False,
        **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        | options,
    )


class TestProgram:
    """The command as a program of its own."""

    def test_it_answers(self) -> None:
        """The main job of the library, from end to end."""
        ran = start("-X", "utf8", "-m", "ems_status", "explain", "Held by import Customs")

        assert (ran.returncode, ran.stderr) == (0, b"")
        assert "5  Customs clearance  通関手続中" in ran.stdout.decode()

    def test_it_ends_with_its_code(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What `main` returns is the exit code."""
        monkeypatch.setattr(sys, "argv", ["ems-status", "explain", "nonsense"])
        monkeypatch.delitem(sys.modules, "ems_status.__main__")
        with pytest.raises(SystemExit, match="1"):
            runpy.run_module("ems_status", run_name="__main__")

    def test_cattrs_is_for_json(self) -> None:
        """Whoever does not ask for JSON does not wait for cattrs."""
        loaded = (
            "import sys; from ems_status.__main__ import main;"
            " main(sys.argv[1:]); print('cattrs' in sys.modules)"
        )
        for option, expected in (("--place=JP", b"False"), ("--json", b"True")):
            ran = start("-X", "utf8", "-c", loaded, "explain", option, "Retention")

            assert ran.stdout.split()[-1] == expected

    @pytest.mark.parametrize("command", [["list"], ["explain", "-"], ["--help"]])
    def test_a_closed_pipe(self, command: list[str]) -> None:
        """A reader who has seen enough gets no traceback."""
        read, write = os.pipe()
        os.close(read)
        with os.fdopen(write, "wb") as pipe:
            ran = start("-m", "ems_status", *command, stdin=None, stdout=pipe, input=b"Retention\n")

        assert (ran.returncode, ran.stderr) == (1, b"")

    @needs_full_disk
    @pytest.mark.parametrize("command", [["list"], ["explain", "Retention"], ["--help"]])
    def test_a_full_disk(self, command: list[str]) -> None:
        """It is said, in one line."""
        with Path("/dev/full").open("wb") as full:
            ran = start("-m", "ems_status", *command, stdout=full)

        assert ran.returncode == 1
        (line,) = ran.stderr.decode().splitlines()
        assert line.startswith("python -m ems_status: error: cannot write: ")

    @pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["check"]])
    def test_a_plain_locale(self, command: list[str]) -> None:
        """Where only ASCII can be written, the rest is escaped."""
        ran = start(
            "-X",
            "utf8=0",
            "-m",
            "ems_status",
            *command,
            stdin=None,
            input="引受\n".encode(),
            env={**os.environ, "LC_ALL": "C"},
        )

        assert (ran.returncode, ran.stderr) == (0, b"")
        assert "\\u5f15\\u53d7" in ran.stdout.decode("ascii") or os.name == "nt"

    def test_bad_bytes(self) -> None:
        """Bytes that are no text cost their line."""
        ran = start(
            "-m", "ems_status", "explain", "-", stdin=None, input=HOSTILE + b"\nRetention\n"
        )

        assert (ran.returncode, ran.stderr) == (1, b"")
        assert b"10  Retention" in ran.stdout
