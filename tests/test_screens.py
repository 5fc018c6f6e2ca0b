"""Whole screens: what stands on them, letter for letter, and what no text can make them say."""

import re
from pathlib import Path
from textwrap import dedent

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import (
    LANGUAGES,
    EMSStatus,
    Match,
    Outcome,
    OutsideReason,
    Rule,
    TrackingEvent,
    TrackingHistory,
    TransitionKind,
    _screens,
    match,
    read_page,
    suggest,
)
from ems_status._screens import Screen
from ems_status.pages import TrackingPage


NOTE = """\
Note            Scans can reach a tracking page late, and a status that stands
                still for a while is normal: it is no reason to worry.
"""
HEADINGS = (
    "meaning", "what_to_do", "recognised", "came_before", "may_come_next", "may_return_to", "note",
    "ambiguous", "to_settle_it", "outside", "unknown", "contains", "looks_like", "item_number",
    "now", "last_status", "events", "skipped", "problems", "unknown_texts", "unread_lines", "hint",
)  # fmt: skip


def screen(text):
    """What a screen shows, written among the lines of a test."""
    return dedent(text).removeprefix("\n")


def shown(lines):
    """Lines as they are printed."""
    return "".join(f"{line}\n" for line in lines)


def explained(text, *, near=(), given=(), language="en", width=80, **context):
    """The screen of one text."""
    return shown(Screen(language, width).explanation(match(text, **context), near, given))


def checked(text, *, language="en", width=80, drawn=False, **options):
    """The screen of a page."""
    page = read_page(text)
    return shown(Screen(language, width, drawn=drawn).page(page, page.history(**options)))


def columns(line):
    """The columns of a terminal that a line takes."""
    return sum(1 + (letter >= "\u2e80") for letter in line)


class TestExplanation:
    """One text."""

    def test_a_status_is_explained_whole(self):
        """What it means, what to do, what decided, and what comes before and after."""
        expected = """
            "国際交換局から発送"

             6  Collection  到着

            Meaning         Customs has cleared the item. It is on its way through the
                            country of destination and is being prepared for delivery to its
                            address or, where that is offered, is ready to be picked up.
            What to do      Usually nothing. Where the post offers pick-up, wait for its
                            notice before you go.
            Recognised      The place together with the origin decided.
                            "国際交換局から発送" (guide, ja)
            Came before     4  Arrival at inward office of exchange
                            5  Customs clearance
            May come next   7  Out for delivery
                            9  Final delivery
                            10  Retention
            May return to   4  Arrival at inward office of exchange
                            5  Customs clearance
            """
        assert screen(expected) == explained("国際交換局から発送", place="CHINA", origin="JP")

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("引受", "Came before     Nothing: a history starts here."),
            ("引受", "May return to   Nothing: items do not go back."),
            ("Final delivery", "May come next   Nothing: the journey ends here."),
            ("Retention", "10  Retention  保管"),
            ("EMI", "Recognised      The text is an event code."),
            ("Your parcel was held by customs", "                hold · by customs"),
        ],
    )
    def test_the_ends_of_the_journey_and_what_decided_are_told(self, text, line):
        """Nothing is left blank."""
        assert line in explained(text).splitlines()

    def test_an_ambiguous_text_has_its_meanings_and_what_would_settle_it(self):
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
            To settle it    The place of the scan with the origin of the item (--place,
                            --origin), or the status of the row before (--after).
                            --place "Springfield", --after "retention" did not settle it.
            """
        given = ['--place "Springfield"', '--after "retention"']

        assert screen(expected) == explained("国際交換局に到着", given=given)

    def test_nothing_settles_a_row_that_disagrees_with_itself(self):
        """Its parts can be asked for one at a time."""
        lines = explained("お届け済み | ご不在のため持ち戻り").splitlines()

        assert "Recognised      The parts of the row disagree." == lines[-2]
        assert "To settle it    Ask for one part at a time." == lines[-1]

    def test_an_event_outside_the_ten_says_what_to_do(self):
        """It is called a real event."""
        expected = """
            "Item forwarded"

             -  Forwarded

            Outside         A real tracking event, and none of the ten statuses.
            Meaning         The item is being sent on to another address or another office:
                            on request, after a move, or because it had come to the wrong
                            place.
            What to do      Usually nothing, but the delivery takes longer. If you do not
                            know why it was forwarded, ask the post that made this scan.
            Recognised      The whole text is a listed phrase.
                            "Item forwarded" (test, en)
            """
        found = Match("Item forwarded", Outcome.OUTSIDE, (), OutsideReason.FORWARDED, Rule.PHRASE)
        lines = shown(Screen().explanation(found))

        assert screen(expected).partition('                "Item')[0] == lines

    def test_an_unknown_text_names_the_word_that_stopped_it_and_what_stands_in_it(self):
        """What is quoted comes first, then what looks like it; neither is an answer."""
        text = "The mail says: Held by import Customs, qwertz"
        expected = """
            "The mail says: Held by import Customs, qwertz"

            Unknown         Nothing tells what it means, and nothing is guessed.
                            The reading stopped at "mail".
            Contains        "Held by import Customs" (japan_post, en)
            Looks like      "Held by Export Customs" (upu, en)
                            Only for you to compare: this is no answer.
            """
        near = [suggest("Held by import Customs")[0], suggest("Held by Export Customs")[0]]

        assert screen(expected) == explained(text, near=near)
        assert "Held by import Customs" == suggest(text)[0].text

    @pytest.mark.parametrize(
        ("text", "context", "line"),
        [
            ("", {}, "Unknown         The text is blank."),
            ("x" * 2000, {}, "Unknown         The text is too long to be a status."),
            (
                "到着",
                {"place": "東京都", "origin": "JP"},
                "Unknown         At that place, the text has no known meaning.",
            ),
        ],
    )
    def test_a_text_without_a_meaning_says_why(self, text, context, line):
        """Only a text that is not known has a word that stopped the reading."""
        assert [line] == explained(text, **context).splitlines()[-1:]

    def test_an_item_number_is_told_from_a_text(self):
        """It says where the item comes from, and nothing of where it is."""
        expected = """
            "EJ 123 456 785 JP"

            Item number     The item comes from Japan (JP). The number alone does not tell
                            where it is: that takes its tracking texts.
            """
        assert screen(expected) == explained("EJ 123 456 785 JP")


class TestTable:
    """The ten."""

    def test_the_columns_stand_under_each_other(self):
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
        assert screen(expected) == shown(Screen().table())

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_full_width_letters_count_twice(self, language):
        """In every language, what Japan Post prints begins in one column."""
        _, *rows = Screen(language).table()
        starts = [
            columns(row) - columns(s.label_ja) for s, row in zip(EMSStatus, rows, strict=True)
        ]

        assert [starts[0]] * 10 == starts


PAGE = """\
Item number EJ123456785JP
2026/01/10 10:00\tFinal delivery\t\tSHANGHAI\tCHINA
2026/01/09 12:00\tOut for delivery\t\tSHANGHAI\tCHINA
2026/01/08 18:41\tHeld by import Customs\tMissing or incorrect documents\tSHANGHAI EMS\tCHINA
2026/01/07 09:00\t国際交換局に到着\t\t東京国際郵便局\t東京都
It is late, is it not?
2026/01/06 18:42\tPosting/Collection\t\t新宿郵便局\t東京都
"""


class TestPage:
    """A history."""

    def test_the_answer_comes_first_then_the_timeline_then_what_is_odd(self):
        """The order that was detected is told in one line; steps keep their numbers."""
        expected = """
            Now             9  Final delivery  お届け済み
            Meaning         The recipient has the item, or it lies in a safe place that the
                            delivery instructions named.
            What to do      Nothing to do. If the item is not there, ask your household and
                            neighbours first, then the post that delivered it.

            Item number     EJ123456785JP, Japan (JP)

            Events          5; the page prints the newest first. Here, the oldest comes
                            first.

               5  "Posting/Collection"  2026/01/06 18:42  新宿郵便局  東京都
                  1  Posting/Collection: next

               4  "国際交換局に到着"  2026/01/07 09:00  東京国際郵便局  東京都
                  2  Arrival at outward office of exchange: next

               3  "Held by import Customs"  Missing or incorrect documents  2026/01/08
                      18:41  SHANGHAI EMS  CHINA
                  5  Customs clearance: ahead
                  passed over: 3 Dispatch from outward office of exchange, 4 Arrival at
                  inward office of exchange

               2  "Out for delivery"  2026/01/09 12:00  SHANGHAI  CHINA
                  7  Out for delivery: ahead
                  passed over: 6 Collection

               1  "Final delivery"  2026/01/10 10:00  SHANGHAI  CHINA
                  9  Final delivery: next

            Skipped         3  Dispatch from outward office of exchange
                            4  Arrival at inward office of exchange
                            6  Collection
            Unread lines    1, as lines to paste into a report:
                "It is late, is it not?"
            """
        assert screen(expected) == checked(PAGE)

    def test_an_item_on_its_way_has_what_may_come_next_and_a_note(self):
        """What came after the last status, and has none itself, is counted."""
        expected = (
            "Now             1  Posting/Collection  引受\n"
            "                Events since then without a status: 1.\n"
        )
        lines = checked("引受\n国際交換局に到着\n")

        assert lines.startswith(expected)
        assert f"May come next   2  Arrival at outward office of exchange\n{NOTE}" in lines
        assert (
            "      -  Ambiguous: 2 Arrival at outward office of exchange / 4 Arrival at\n" in lines
        )
        hint = "Hint            The origin of the item may settle what is ambiguous: try\n"
        assert f"{hint}                --origin.\n" in lines
        assert hint not in checked("引受\n国際交換局に到着\n", origin="CN")

    def test_a_return_is_the_news_whatever_follows(self):
        """The steps behind it have what their texts say, and nothing is to come."""
        lines = checked("引受\n差出人に返送\n到着\n国際交換局に到着")

        assert lines.startswith("Now             -  Return to sender\nMeaning         ")
        assert "\nLast status     1  Posting/Collection\n" in lines
        assert "\n      -  Outside: Return to sender\n" in lines
        assert '\n   3  "到着"\n      6  Collection\n' in lines
        assert "May come next" not in lines
        assert "Hint" not in lines

    @pytest.mark.parametrize(
        ("text", "now"),
        [
            ("引受\n調査中", "-  Under investigation"),
            ("引受\n中継", "1  Posting/Collection  引受"),
            ("中継", "-  In transit"),
            ("国際交換局に到着", "No status yet."),
            ("", "No status yet."),
        ],
    )
    def test_an_event_outside_the_ten_is_the_news_where_it_says_more(self, text, now):
        """A relay after a status tells less than the status."""
        assert f"Now             {now}" == checked(text).splitlines()[0]

    def test_problems_are_marked_and_the_other_order_is_proposed(self):
        """They stand in lines to paste into a report."""
        lines = checked("2026/01/02\tお届け済み\n2026/01/01\t引受", order="oldest_first")

        assert "      1  Posting/Collection: PROBLEM: it comes after the final delivery\n" in lines
        assert (
            "Problems        1, as lines to paste into a report:\n"
            '    "引受" (at: "2026/01/01"): posting_collection, after_final\n'
            "Hint            The events read better in the other order: try --newest-first.\n"
        ) in lines
        lines = checked("2026/01/01\t引受\n2026/01/02\t通関手続中", order="newest_first")
        assert "try --oldest-first." in lines

    def test_of_many_lines_that_nobody_can_read_ten_are_shown(self):
        """JSON has them all."""
        lines = checked("引受\n" + "".join(f"Comment {n}!\n" for n in range(12))).splitlines()

        assert ['    "Comment 8!"', '    "Comment 9!"', "    ... +2"] == lines[-3:]

    def test_an_empty_page_has_one_line(self):
        """Nothing is wrong with it."""
        assert "Now             No status yet.\n" == checked("")

    def test_a_terminal_shows_a_line_with_colours(self):
        """It ends with the last step, and no text runs through it."""
        expected = """
            Events          4; the page prints the oldest first.

               1 <32>●<0> "引受"
                 │ <1>1  Posting/Collection: next<0>
                 │
               2 <32>●<0> "Out for delivery"
                 │ <1>7  Out for delivery: ahead<0>
                 │ <2>passed over: 2 Arrival at outward office of exchange,<0>
                 │ <2>3 Dispatch from outward office of exchange, 4 Arrival<0>
                 │ <2>at inward office of exchange, 6 Collection<0>
                 │
               3 <33>○<0> "aa b c d e f g h i j k l m n o p q r s t u v w x y z
                 │     1 2 3"
                 │ <33>-  Unknown<0>
                 │
               4 <31>✗<0> "引受"
                   <31>1  Posting/Collection: PROBLEM: real items do not go<0>
                   <31>back to this<0>
            """
        texts = [
            "引受",
            "Out for delivery",
            "aa b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3",
        ]
        history = TrackingHistory([TrackingEvent(text) for text in (*texts, "引受")])
        page = TrackingPage(history.events, None, "oldest_first", ())
        lines = shown(Screen(width=60, drawn=True).page(page, history))

        assert re.sub("<([0-9]+)>", "\x1b[\\1m", screen(expected)) in lines


class TestLanguages:
    """The words of the screens."""

    def blocks(self):
        """Name, and language to phrase, of each block of the file."""
        text = (_screens.get_data("ems_status", "texts/screens.txt") or b"").decode()
        rows = [line for line in text.splitlines() if line and not line.startswith("#")]
        for begin in range(0, len(rows), 1 + len(LANGUAGES)):
            name, *phrases = rows[begin : begin + 1 + len(LANGUAGES)]
            yield name, dict(phrase.split(": ", 1) for phrase in phrases)

    def test_every_phrase_is_there_in_every_language_with_the_same_parts(self):
        """In the order of the languages, and put into other words."""
        for name, phrases in self.blocks():
            assert list(LANGUAGES) == list(phrases), name
            parts = {tuple(sorted(re.findall("{.*?}", phrase))) for phrase in phrases.values()}
            assert 1 == len(parts), name
            assert phrases["en"] not in list(phrases.values())[1:], name

    def test_headings_leave_room_for_what_stands_beside_them(self):
        """They end before the column of the text begins."""
        phrases = dict(self.blocks())
        wide = [
            phrase for name in HEADINGS for phrase in phrases[name].values() if columns(phrase) > 14
        ]
        assert [] == wide

    def test_every_value_that_a_screen_shows_has_words(self):
        """And no phrase is there that no screen shows."""
        values = {*Rule, *TransitionKind, "oldest_first", "newest_first"}
        source = set(re.findall('"([a-z_]+)"', Path(_screens.__file__).read_text("utf-8")))
        phrases = dict(self.blocks())

        assert set() == values - set(phrases)
        assert set() == set(phrases) - values - source
        assert {Outcome.AMBIGUOUS, Outcome.OUTSIDE, Outcome.UNKNOWN} <= set(phrases)

    def test_a_screen_speaks_one_language(self):
        """With the names that Japan Post's pages print beside its own."""
        for language in LANGUAGES:
            words = "".join(explained("Retention", language=language).split())
            for said in attrs.astuple(EMSStatus.RETENTION.text(language)):
                assert "".join(said.split()) in words
        assert "10  우체국 보관  Retention  保管\n\n의미            " in explained(
            "EDF", language="ko"
        )
        assert " 5  通関手続中  Customs clearance\n" in explained("EDB", language="ja")
        assert "\n -  Rücksendung\n" in explained("Returned to sender", language="de")

    def test_a_phrase_that_a_language_lacks_is_english(self, monkeypatch):
        """Rather than missing."""
        rows = "now\nen: Now\nja: 現在\n\nhint\nen: Hint\n"
        monkeypatch.setattr(_screens, "get_data", lambda *_: rows.encode())

        assert {"now": "現在", "hint": "Hint"} == _screens._phrases.__wrapped__("ja")


class TestLines:
    """How lines are broken."""

    @pytest.mark.parametrize(
        ("text", "width", "expected"),
        [
            ("aaa bbb", 7, ["aaa bbb"]),
            ("aaa bbb", 6, ["aaa", "bbb"]),
            ("到着 ＯＫ", 9, ["到着 ＯＫ"]),
            ("到着 ＯＫ", 8, ["到着 Ｏ", "Ｋ"]),
            ("到着しました。", 12, ["到着しまし", "た。"]),
            ("これは（注）", 8, ["これは", "（注）"]),
            ("배달 완료되었습니다", 16, ["배달", "완료되었습니다"]),
            ("office-code-ab", 11, ["office-code", "-ab"]),
        ],
    )
    def test_a_line_is_at_most_as_wide_as_the_screen(self, text, width, expected):
        """Full-width letters take two columns; no line begins with the end of a sentence."""
        assert expected == _screens._wrapped(text, width)

    @given(st.text("aZ1 .-。、（）国際交換局ー배달", max_size=200), st.integers(10, 40))
    def test_nothing_is_lost_where_a_line_is_broken(self, text, width):
        """But spaces."""
        lines = _screens._wrapped(text, width)

        assert "".join(text.split()) == "".join("".join(lines).split())
        assert all(columns(line) <= width for line in lines)

    def test_of_a_text_without_end_the_beginning_is_shown(self):
        """In time that grows with the screen only."""
        lines = _screens._wrapped("到" * 1_000_000, 80)

        assert (51, "...") == (len(lines), lines[-1].split()[-1])


FORGED = ["\n", "\r", "\x1b[2K", "\x9b", "\u202e", '"', "\\", " " * 70, "9  Final delivery: next",
          "Now             9  Final delivery", "      9  Final delivery: next\n"]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(FORGED), min_size=1).map("".join), min_size=5, max_size=5))
def test_no_text_can_forge_a_verdict_or_act_on_a_terminal(parts):
    """Whatever an event holds, and wherever a terminal breaks its lines."""
    text, *others = ("x" + part for part in parts)
    history = TrackingHistory([
        TrackingEvent(text, **dict(zip(("at", "office", "place", "details"), others, strict=True)))
    ])
    lines = list(
        Screen(width=60).page(TrackingPage(history.events, None, "oldest_first", (text,)), history)
    )
    verdicts = [line for line in lines if re.match(r" {6}\S", line)]
    headings = {line.split("  ")[0] for line in lines if re.match(r"\S", line)}

    assert all(line.isprintable() and len(line) <= 60 for line in lines)
    assert ["      -  Unknown"] == verdicts
    assert {"Now", "Events", "Unknown texts", "Unread lines"} == headings
    assert "Now             No status yet." == lines[0]
