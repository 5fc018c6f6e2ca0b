"""Whole screens: what the command prints, letter for letter, and the words of its help."""

from __future__ import annotations

import io
import json
import os
import sys
from textwrap import dedent

import pytest

from ems_status import EMSStatus
from ems_status.__main__ import _wrapped, main


# A repeat of no step, a text without a status, a return, a skip, a step back, and a problem.
ROWS = "引受\n国際交換局に到着\nZollbeschau\nReturned to sender\nOut for delivery\n到着\n引受\n"

LAG = """
Note            Scans can reach a tracking page late, and a status that stands
                still for a while is normal: it is no reason to worry.
"""


HELP = {
    "": """
The ten statuses of Japan Post EMS: what a tracking text means.
--version print the version
commands: COMMAND explain say what a status text means
list list the ten statuses
check judge a tracking history
diagram draw the order of the statuses, as text
""",
    "explain": """
say what a status text means
text the text, quoted or not; - reads standard input, one text a line
--place PLACE where it was scanned: a country or a prefecture, as printed
--origin PLACE where the item comes from: a country, its ISO code, or the item number
--after STATUS the status of the row before: a value, a number from 1 to 10, or a text
--post NAME the post whose page the text is from
--json print JSON, on one line
""",
    "list": """
list the ten statuses
--json print JSON, on one line
""",
    "check": """
judge a tracking history
file the events, one text a line, or one JSON object a line with the keys text, at, office, place and status; - reads standard input, and is the default
--origin PLACE where the item comes from: a country, its ISO code, or the item number
--newest-first the first line is the newest event
--json print JSON, on one line
""",
    "diagram": """
draw the order of the statuses, as text
--format {mermaid,dot} the language of the text: mermaid, which is the default, or dot, for Graphviz
--history FILE mark the path of a history, which is read as check reads it; - reads standard input
--origin PLACE where the item comes from: a country, its ISO code, or the item number
--newest-first the first line is the newest event
""",
}


@pytest.fixture(autouse=True)
def _width(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def shown(capsys, monkeypatch):
    """Run a command, and give its exit code with what it printed."""

    def run(*arguments, stdin=""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        return main(arguments), capsys.readouterr().out

    return run


def screen(text):
    """What a screen shows, written among the lines of a test."""
    return dedent(text).removeprefix("\n")


class TestExplain:
    """One text."""

    def test_a_status_is_explained_whole(self, shown):
        """What it means, what to do, what decided, and what comes before and after."""
        expected = """
            "国際交換局から発送"

             6  Collection  到着

            Meaning         Customs has cleared the item.  It is on its way through the
                            country of destination and is being prepared for delivery to its
                            address or, where that is offered, is ready to be picked up.
            What to do      Usually nothing.  Where the post offers pick-up, wait for its
                            notice before you go.
            Recognised      A listed phrase for several statuses; the place with the origin
                            settled it.
                            "国際交換局から発送" (guide, ja)
            Came before     4  Arrival at inward office of exchange
                            5  Customs clearance
            May come next   7  Out for delivery
                            9  Final delivery
                            10  Retention
            May return to   4  Arrival at inward office of exchange
                            5  Customs clearance
            """
        ran = shown("explain", "--place", "CHINA", "--origin", "JP", "国際交換局から発送")

        assert (0, screen(expected) + LAG) == ran

    def test_an_ambiguous_text_has_its_meanings_and_what_would_settle_it(self, shown):
        """What was given and did not settle it is named."""
        expected = """
            "国際交換局に到着"

            Ambiguous       The text has 2 meanings.

             2  Arrival at outward office of exchange  国際交換局に到着
                            The item is at the outward office of exchange, where the country
                            of origin gets it ready for the journey abroad; export customs
                            and security checks belong here too.

             4  Arrival at inward office of exchange  国際交換局に到着
                            The item has reached the inward office of exchange, the place in
                            the country of destination where international mail comes in.

            Recognised      The whole text is a listed phrase.
                            "国際交換局に到着" (guide, ja)
            To settle it    The place of the scan together with the origin of the item
                            (--place, --origin), or the status of the row before (--after).
                            --place "Springfield" and --origin "XX" and --after "retention"
                            did not settle it.
            """
        ran = shown(
            "explain",
            "--origin",
            "XX",
            "--place",
            "Springfield",
            "--after",
            "10",
            "国際交換局に到着",
        )

        assert (1, screen(expected) + LAG) == ran

    def test_nothing_settles_a_row_that_disagrees_with_itself(self, shown):
        """Its phrases can be asked for one at a time."""
        expected = """
            "お届け済み | ご不在のため持ち戻り"

            Ambiguous       The text has 2 meanings.

             8  Attempted Delivery  ご不在のため持ち戻り
                            The post tried to deliver the item and could not, for one of
                            several reasons: often nobody was at the address.  It may be
                            kept for pick-up, or a second delivery may be arranged.

             9  Final delivery  お届け済み
                            The recipient has the item, or it lies in a safe place that the
                            delivery instructions named.

            Recognised      The row holds listed phrases that disagree.
            To settle it    Ask for one phrase at a time.
            """

        assert (1, screen(expected) + LAG) == shown("explain", "お届け済み | ご不在のため持ち戻り")

    def test_an_event_outside_the_ten_has_its_kind(self, shown):
        """There is nothing to wait for, so nothing is said of that."""
        expected = """
            "Returned to sender"

            Outside         A real tracking event, and none of the ten statuses.
            Kind            A return: the item goes, or has gone, back to its sender.
            Recognised      The whole text is a listed phrase.
                            "Returned to sender" (japan_post, en)
            """

        assert (1, screen(expected)) == shown("explain", "Returned", "to", "sender")

    def test_an_unknown_text_has_what_looks_like_it(self, shown):
        """Which is no answer."""
        expected = """
            "Retantion"

            Unknown         No listed phrase; nothing is guessed.
            Looks like      "Retention" (guide, en)
                            Looking alike is no answer: these are for you to compare.
            """

        assert (1, screen(expected)) == shown("explain", "Retantion")


class TestList:
    """The ten."""

    def test_the_columns_stand_under_each_other(self, shown):
        """The numbers end, and all else begins, in one column."""
        expected = """
                value                         label                                     label_ja
             1  posting_collection            Posting/Collection                        引受
             2  arrival_at_outward_office     Arrival at outward office of exchange     国際交換局に到着
             3  dispatch_from_outward_office  Dispatch from outward office of exchange  国際交換局から発送
             4  arrival_at_inward_office      Arrival at inward office of exchange      国際交換局に到着
             5  customs_clearance             Customs clearance                         通関手続中
             6  collection                    Collection                                到着
             7  out_for_delivery              Out for delivery                          持ち出し中
             8  attempted_delivery            Attempted Delivery                        ご不在のため持ち戻り
             9  final_delivery                Final delivery                            お届け済み
            10  retention                     Retention                                 保管
            """

        assert (0, screen(expected)) == shown("list")

    def test_json_shows_letters_where_the_terminal_has_them(self, shown):
        """Escapes are for terminals that have not."""
        code, out = shown("list", "--json")

        assert 0 == code
        assert '"label_ja": "引受"' in out
        assert [s.value for s in EMSStatus] == [row["status"] for row in json.loads(out)]


class TestCheck:
    """A history."""

    def test_every_step_is_judged_and_the_whole_is_summed_up(self, shown):
        """What is wrong stands in lines to paste into a report."""
        expected = """
            7 events, the oldest first

               1  "引受"
                  1  Posting/Collection: next

               2  "国際交換局に到着"
                  2  Arrival at outward office of exchange: next

               3  "Zollbeschau"
                  -  unknown

               4  "Returned to sender"
                  -  outside: a return: the item goes, or has gone, back to its sender

               5  "Out for delivery"
                  7  Out for delivery: ahead
                  passed over: 3 Dispatch from outward office of exchange, 4 Arrival at
                  inward office of exchange, 6 Collection

               6  "到着"
                  6  Collection: back, as real items go

               7  "引受"
                  1  Posting/Collection: PROBLEM: real items do not go back to this

            Current         6  Collection
            Delivered       no
            Returned        yes
            May come next   7  Out for delivery
                            9  Final delivery
                            10  Retention
            Skipped         3  Dispatch from outward office of exchange
                            4  Arrival at inward office of exchange
            Problems        1, as lines to paste into a report:
                "引受": posting_collection, backward
            Unmatched       1, as lines to paste into a report:
                "Zollbeschau": unknown
            """

        assert (1, screen(expected)) == shown("check", stdin=ROWS)

    def test_an_empty_history_waits_for_the_posting(self, shown):
        """Nothing is wrong with it."""
        expected = """
            No events.

            Current         None yet.
            Delivered       no
            Returned        no
            May come next   1  Posting/Collection
            Skipped         none
            Problems        none
            Unmatched       none
            """

        assert (0, screen(expected)) == shown("check")


class Terminal(io.StringIO):
    """A terminal with colours."""

    encoding = "utf-8"

    def isatty(self):
        """It is one."""
        return True


class TestTerminal:
    """The line that runs down a terminal."""

    @pytest.fixture
    def drawn(self, monkeypatch):
        """What a terminal of 60 columns shows of a history."""

        def check(rows):
            monkeypatch.setenv("COLUMNS", "60")
            monkeypatch.setenv("TERM", "xterm")
            monkeypatch.setenv("NO_COLOR", "")
            monkeypatch.setattr(sys, "stdin", io.StringIO(rows))
            monkeypatch.setattr(sys, "stdout", Terminal())
            main(["check"])
            return sys.stdout.getvalue().partition("\nCurrent")[0]

        return check

    def test_the_line_joins_the_steps(self, drawn):
        """It ends with the last of them, and no text runs through it."""
        expected = """
            5 events, the oldest first

               1 <green>●<> "引受"
                 │ <bold>1  Posting/Collection: next<>
                 │
               2 <green>●<> "Out for delivery"
                 │ <bold>7  Out for delivery: ahead<>
                 │ <faint>passed over: 2 Arrival at outward office of exchange,<>
                 │ <faint>3 Dispatch from outward office of exchange, 4 Arrival<>
                 │ <faint>at inward office of exchange, 6 Collection<>
                 │
               3 <yellow>○<> "国際交換局に到着"
                 │ <yellow>-  ambiguous: 2 Arrival at outward office of exchange<>
                 │ <yellow>or 4 Arrival at inward office of exchange<>
                 │
               4 <yellow>○<> "aa b c d e f g h i j k l m n o p q r s t u v w x y z
                 │ 1 2 3"
                 │ <yellow>-  unknown<>
                 │
               5 <red>✗<> "引受"
                   <red>1  Posting/Collection: PROBLEM: real items do not go<>
                   <red>back to this<>
            """
        styles = {"": 0, "bold": 1, "faint": 2, "red": 31, "green": 32, "yellow": 33}
        for name, number in styles.items():
            expected = expected.replace(f"<{name}>", f"\x1b[{number}m")
        rows = "引受\nOut for delivery\n国際交換局に到着\naa b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3\n引受\n"

        assert screen(expected) == drawn(rows)

    def test_a_stream_that_cannot_say_what_it_is_is_no_terminal(self, monkeypatch):
        """It gets no colours."""
        written = []

        class Stream:
            def write(self, text):
                written.append(text)

            def flush(self):
                pass

        monkeypatch.setattr(sys, "stdin", io.StringIO("引受\n"))
        monkeypatch.setattr(sys, "stdout", Stream())

        assert 0 == main(["check"])
        assert "".join(written).startswith('1 event, the oldest first\n\n   1  "引受"\n')


class TestHelp:
    """What the program says of itself."""

    @pytest.mark.parametrize("command", HELP)
    def test_each_option_is_told_in_words(self, command, capsys):
        """Where the lines are broken is for argparse."""
        with pytest.raises(SystemExit, match="0"):
            main([*command.split(), "--help"])

        words = " ".join(capsys.readouterr().out.split())
        told = HELP[command].strip().splitlines()
        assert [] == [sentence for sentence in told if f" {sentence} " not in f"{words} "]

    def test_line_ends_in_wrong_arguments_stay(self, capsys):
        """All else that a terminal would act on is escaped."""
        with pytest.raises(SystemExit, match="2"):
            main(["list", "--no\nsuch\x1b"])

        assert "error: unrecognized arguments: --no\nsuch\\x1b\n" in capsys.readouterr().err

    def test_the_examples_stand_on_lines_of_their_own(self, shown, monkeypatch):
        """They can be copied."""
        monkeypatch.setattr(sys, "argv", ["/somewhere/bin/ems-status"])

        assert "\n  ems-status list\n  ems-status check --newest-first" in shown()[1]

    @pytest.mark.parametrize("arguments", [["--versio"], ["list", "--jso"]])
    def test_an_option_is_written_out(self, arguments, capsys):
        """A part of its name may be that of another one day."""
        with pytest.raises(SystemExit, match="2"):
            main(arguments)

        assert f"unrecognized arguments: {arguments[-1]}" in capsys.readouterr().err


class TestLines:
    """How texts come in, and how they are broken."""

    def test_a_line_keeps_all_but_its_end(self, shown):
        """It is shown as it came."""
        code, out = shown("explain", "-", stdin="BOX \nRetention\t\nEXX")

        assert 1 == code
        assert ['"BOX "', '"Retention\\t"', '"EXX"'] == [
            line for line in out.splitlines() if line.startswith('"')
        ]

    def test_json_lines_may_begin_with_spaces(self, shown):
        """The first one says what the file holds."""
        code, out = shown("check", stdin=' {"text": "引受"}\n{"text": "到着"}\n')

        assert 0 == code
        assert '   2  "到着"\n' in out

    def test_a_file_is_read_as_utf_8_in_every_locale(self, shown, tmp_path):
        """With or without a mark at its beginning; bytes that are no text are shown."""
        file = tmp_path / "history.txt"
        file.write_bytes(b"\xef\xbb\xbf" + "引受\n".encode() + b"\xff\n")

        code, out = shown("check", str(file))

        assert 1 == code
        assert '   1  "引受"\n      1  Posting/Collection: next\n' in out
        assert r'   2  "\udcff"' in out

    def test_a_file_that_is_not_there_is_told_in_the_words_of_the_system(self, capsys):
        """Without a number."""
        assert 2 == main(["check", "no such file"])
        assert capsys.readouterr().err.endswith(
            'error: cannot read "no such file": No such file or directory\n'
        )

    def test_a_text_may_be_read_as_one_post_means_it(self, shown):
        """Canada Post speaks of its own customs."""
        text = "Item released from Customs"

        assert [1, 0] == [
            shown("explain", text)[0],
            shown("explain", "--post", "canada_post", text)[0],
        ]

    def test_a_line_may_be_as_wide_as_the_screen(self):
        """Full-width letters take two columns, and marks on letters take none."""
        assert ["aaa bbb"] == _wrapped("aaa bbb", 7)
        assert ["aaa", "bbb"] == _wrapped("aaa bbb", 6)
        assert ["到着 ＯＫ"] == _wrapped("到着 ＯＫ", 9)
        assert ["到着", "ＯＫ"] == _wrapped("到着 ＯＫ", 8)
        assert ["e\u0301e\u0301 e"] == _wrapped("e\u0301e\u0301 e", 4)

    def test_where_nothing_says_how_wide_it_is_a_screen_has_80_columns(self, shown, monkeypatch):
        """A pipe, for example."""

        def unknown():
            raise OSError

        at_80 = shown("explain", "引受")
        monkeypatch.delenv("COLUMNS")
        monkeypatch.setattr(os, "get_terminal_size", unknown)

        assert at_80 == shown("explain", "引受")
