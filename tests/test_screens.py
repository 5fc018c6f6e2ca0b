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
    Phrase,
    Rule,
    TrackingEvent,
    TrackingHistory,
    TrackingPage,
    TransitionKind,
    _files,
    _screens,
    match,
    read_page,
)
from ems_status._screens import Screen


NOTE = """\
Note            Scans can reach a tracking page late, and a status that stands
                still for a while is normal: it is no reason to worry.
"""
PAGE = """\
EJ123456785JP
2026/01/10 10:00\tFinal delivery\t\tSHANGHAI\tCHINA
2026/01/08 18:41\tHeld by import Customs\tMissing or incorrect documents\tSHANGHAI EMS\tCHINA
2026/01/07 09:00\t国際交換局に到着\t\t東京国際郵便局\t東京都
It is late, is it not?
2026/01/06 18:42\tPosting/Collection\t\t新宿郵便局\t東京都
"""


def screen(text):
    """What a screen shows, written among the lines of a test."""
    return dedent(text).removeprefix("\n")


def shown(lines):
    """Lines as they are printed."""
    return "".join(f"{line}\n" for line in lines)


def explained(text, near=(), given=(), language="en", **context):
    """The screen of one text."""
    return shown(Screen(language).explanation(match(text, **context), near, given))


def checked(text, width=80, **options):
    """The screen of a page."""
    page = read_page(text)
    return shown(Screen(width=width).page(page, page.history(**options)))


def of_texts(*texts, unread=()):
    """A page of events that are texts alone, and its history."""
    events = tuple(map(TrackingEvent, texts))
    return TrackingPage(events, None, "oldest_first", unread), TrackingHistory(events)


def columns(line):
    """The columns of a terminal that a line takes."""
    return sum(1 + (letter >= "\u2e80") for letter in line)


def test_a_status_is_explained_whole():
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


def test_an_ambiguous_text_has_its_meanings_and_what_would_settle_it():
    """What was given and did not settle it is named."""
    expected = """
        "国際交換局に到着"

        Ambiguous       The text has 2 meanings.

         2  Arrival at outward office of exchange  国際交換局に到着
                        The item is at the outward office of exchange in the country of
                        origin, where it is made ready for the journey abroad. Export
                        customs and security checks are part of this step.

         4  Arrival at inward office of exchange  国際交換局に到着
                        The item has reached the inward office of exchange, the place in
                        the country of destination where international mail comes in.

        Recognised      The whole text is a listed phrase.
                        "国際交換局に到着" (guide, ja)
        To settle it    The place of the scan with the origin of the item (--place,
                        --origin), or the status of the row before (--after).
                        --place "X", --after "retention" did not settle it.
        """
    given = ['--place "X"', '--after "retention"']

    assert screen(expected) == explained("国際交換局に到着", given=given)


def test_an_unknown_text_names_the_word_that_stopped_it_and_what_stands_in_it():
    """What is quoted comes first, then what looks like it; neither is an answer."""
    expected = """
        "Note: Held by import Customs, qwertz"

        Unknown         Nothing tells what it means, and nothing is guessed.
                        The reading stopped at "note".
        Contains        "Held by import Customs" (here, en)
        Looks like      "Held by Export Customs" (here, en)
                        Only for you to compare: this is no answer.
        """
    near = [
        Phrase(f"Held by {side} Customs", (EMSStatus.RETENTION,), "en", "here")
        for side in ("import", "Export")
    ]

    assert screen(expected) == explained("Note: Held by import Customs, qwertz", near=near)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("引受", "Came before     Nothing: a history starts here."),
        ("引受", "May return to   Nothing: items do not go back."),
        ("Final delivery", "May come next   Nothing: the journey ends here."),
        ("Retention", "10  Retention  保管"),
        ("EMI", "Recognised      The text is an event code."),
        ("調査中", " -  Under investigation"),
        ("調査中", "Outside         A real tracking event, and none of the ten statuses."),
        ("調査中", "What to do      Check with the sender that the address is right and complete,"),
        ("Your parcel was held by customs", "                hold · by customs"),
        ("お届け済み | ご不在のため持ち戻り", "Recognised      The parts of the row disagree."),
        ("お届け済み | ご不在のため持ち戻り", "To settle it    Ask for one part at a time."),
        ("", "Unknown         The text is blank."),
        ("x" * 2000, "Unknown         The text is too long to be a status."),
        ("EJ 123 456 785 JP", "                where it is: that takes its tracking texts."),
    ],
)
def test_the_ends_of_the_journey_and_what_decided_are_told(text, line):
    """Nothing is left blank."""
    assert line in explained(text).splitlines()


def test_a_text_may_have_no_meaning_where_it_was_scanned():
    """No word stopped the reading there."""
    line = "Unknown         At that place, the text has no known meaning."

    assert line == explained("到着", place="東京都", origin="JP").splitlines()[-1]


def test_the_ten_stand_in_columns():
    """The numbers end, and all else begins, in one column; full-width letters count twice."""
    head, *rows = Screen().table()

    assert (
        "    value                         label                                     label_ja"
        == head
    )
    assert (
        " 9  final_delivery                Final delivery                            お届け済み"
        == rows[8]
    )
    assert (
        "10  retention                     Retention                                 保管"
        == rows[9]
    )
    for language in LANGUAGES:
        _, *rows = Screen(language).table()
        starts = {
            columns(row) - columns(s.label_ja) for s, row in zip(EMSStatus, rows, strict=True)
        }
        assert 1 == len(starts)


def test_a_page_begins_with_the_answer_and_ends_with_what_is_odd():
    """The order that was detected is told in one line; steps keep their numbers."""
    expected = """
        Now             9  Final delivery  お届け済み
        Meaning         The recipient has the item, or it was left in a safe place that
                        the delivery instructions named.
        What to do      Nothing to do. If the item is not there, ask your household and
                        neighbours first, then the post that delivered it.

        Item number     EJ123456785JP, Japan (JP)
        Events          4; the page prints the newest first. Here, the oldest comes
                        first.

           4  "Posting/Collection"  2026/01/06 18:42  新宿郵便局  東京都
              1  Posting/Collection: next

           3  "国際交換局に到着"  2026/01/07 09:00  東京国際郵便局  東京都
              2  Arrival at outward office of exchange: next

           2  "Held by import Customs"  Missing or incorrect documents  2026/01/08
                  18:41  SHANGHAI EMS  CHINA
              5  Customs clearance: ahead
              passed over: 3 Dispatch from outward office of exchange, 4 Arrival at
              inward office of exchange

           1  "Final delivery"  2026/01/10 10:00  SHANGHAI  CHINA
              9  Final delivery: ahead
              passed over: 6 Collection

        Skipped         3  Dispatch from outward office of exchange
                        4  Arrival at inward office of exchange
                        6  Collection
        Unread lines    1, as lines to paste into a report:
            "It is late, is it not?"
        """
    assert screen(expected) == checked(PAGE)


def test_an_item_on_its_way_has_what_may_come_next_and_a_note():
    """What came after the last status, and has none itself, is counted."""
    lines = checked("引受\n国際交換局に到着\n")
    origin = "Hint            The origin of the item may settle what is ambiguous: try\n"

    assert lines.startswith(
        "Now             1  Posting/Collection  引受\n"
        "                Events since then without a status: 1.\n"
    )
    assert f"May come next   2  Arrival at outward office of exchange\n{NOTE}" in lines
    assert "      -  Ambiguous: 2 Arrival at outward office of exchange / 4 Arrival at\n" in lines
    assert [True, False] == [
        origin in lines,
        origin in checked("引受\n国際交換局に到着", origin="CN"),
    ]


def test_a_return_is_the_news_whatever_follows():
    """The steps behind it have what their texts say, and nothing is to come."""
    lines = checked("引受\n差出人に返送\n到着\n国際交換局に到着")

    assert lines.startswith("Now             -  Return to sender\nMeaning         ")
    assert "\nLast status     1  Posting/Collection\n" in lines
    assert "\n      -  Outside: Return to sender\n" in lines
    assert '\n   3  "到着"\n      6  Collection\n' in lines
    assert [] == re.findall("May come next|Hint|Note", lines)


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
def test_an_event_outside_the_ten_is_the_news_where_it_says_more(text, now):
    """A relay after a status tells less than the status."""
    assert f"Now             {now}" == checked(text).splitlines()[0]


def test_problems_stand_in_lines_to_paste_and_the_other_order_is_proposed():
    """Where it leaves fewer of them."""
    lines = checked("2026/01/02\tお届け済み\n2026/01/01\t引受", order="oldest_first")

    assert "      1  Posting/Collection: PROBLEM: it comes after the final delivery\n" in lines
    assert (
        "Problems        1, as lines to paste into a report:\n"
        '    "引受" (at: "2026/01/01"): posting_collection, after_final\n'
        "Hint            The events read better in the other order: try --newest-first.\n"
    ) in lines
    assert "try --oldest-first." in checked(
        "2026/01/01\t引受\n2026/01/02\t到着", order="newest_first"
    )


def test_of_many_lines_that_nobody_can_read_ten_are_shown():
    """JSON has them all."""
    page, history = of_texts(unread=tuple(f"Comment {number}" for number in range(12)))
    lines = list(Screen().page(page, history))

    assert ['    "Comment 8"', '    "Comment 9"', "    ... +2"] == lines[-3:]


def test_a_terminal_shows_a_line_with_colours():
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
    texts = "引受|Out for delivery|aa b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3|引受"
    lines = shown(Screen(width=60, drawn=True).page(*of_texts(*texts.split("|"))))

    assert re.sub("<([0-9]+)>", "\x1b[\\1m", screen(expected)) in lines


def phrases():
    """Name, and language to phrase, of each block of the file; and the names of the headings."""
    text = _files.read_file("texts/screens.txt")
    blocks = [re.findall("^([^#\n].*)$", block, re.MULTILINE) for block in text.split("\n\n")]
    found = {
        name: dict(line.split(": ", 1) for line in lines) for name, *lines in filter(None, blocks)
    }
    return found, re.findall(
        "^[a-z_]+$", text.partition("# Headings")[2].partition("\n# ")[0], re.MULTILINE
    )


def test_every_phrase_is_there_in_every_language_with_the_same_parts():
    """Headings leave room for what stands beside them."""
    found, headings = phrases()
    for name, said in found.items():
        assert list(LANGUAGES) == list(said), name
        assert 1 == len({tuple(sorted(re.findall("{.*?}", phrase))) for phrase in said.values()})
        assert name == "verdict" or said["en"] not in list(said.values())[1:], name
    assert 22 == len(headings)
    assert [] == [t for name in headings for t in found[name].values() if columns(t) > 14]


def test_every_value_that_a_screen_shows_has_words_and_no_phrase_is_idle():
    """The others are called by the code."""
    values = {
        *Rule,
        *TransitionKind,
        "ambiguous",
        "outside",
        "unknown",
        "oldest_first",
        "newest_first",
    }
    named = {*re.findall('"([a-z_]+)"', Path(_screens.__file__).read_text("utf-8"))}

    assert values < set(phrases()[0]) < values | named


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_speaks_one_language(language):
    """With the names that Japan Post's pages print beside its own."""
    shown = explained("Retention", language=language)

    for said in attrs.astuple(EMSStatus.RETENTION.text(language)):
        assert "".join(said.split()) in "".join(shown.split())
    names = dict.fromkeys([EMSStatus.RETENTION.text(language).label, "Retention", "保管"])
    assert f"\n10  {'  '.join(names)}\n" in shown


def test_a_phrase_that_a_language_lacks_is_english(monkeypatch):
    """Rather than missing."""
    monkeypatch.setattr(_files, "read_file", lambda _: "now\nen: Now\nde: Jetzt\nhint\nen: Hint")

    assert {"now": "Jetzt", "hint": "Hint"} == _screens._phrases.__wrapped__("de")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("aaa bbb", 7, "aaa bbb"),
        ("aaa bbb", 6, "aaa|bbb"),
        ("到着 ＯＫ", 9, "到着 ＯＫ"),
        ("到着 ＯＫ", 8, "到着 Ｏ|Ｋ"),
        ("到着しました。", 12, "到着しまし|た。"),
        ("これは（注）", 8, "これは|（注）"),
        ("배달 완료되었습니다", 16, "배달|완료되었습니다"),
        ("office-code-ab", 11, "office-code|-ab"),
    ],
)
def test_a_line_is_at_most_as_wide_as_the_screen(text, width, expected):
    """Full-width letters take two columns; no line begins with the end of a sentence."""
    assert expected.split("|") == _screens._wrapped(text, width)


@given(st.text("aZ1 .-。、（）国際交換局ー배달", max_size=200), st.integers(10, 40))
def test_nothing_but_spaces_is_lost_where_a_line_is_broken(text, width):
    """And no line is too wide."""
    lines = _screens._wrapped(text, width)

    assert "".join(text.split()) == "".join("".join(lines).split())
    assert all(columns(line) <= width for line in lines)


def test_of_a_text_without_end_the_beginning_is_shown():
    """In time that grows with the screen only."""
    lines = _screens._wrapped("到" * 1_000_000, 80)

    assert (True, "...") == (len(lines) < 60, lines[-1].split()[-1])


FORGED = ("\n", "\r", "\x1b[2K", "\x9b", "\u202e", '"', "\\", " " * 70, "9  Final delivery: next",
          "Now             9  Final delivery", "      9  Final delivery: next\n")  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(FORGED)).map("".join), min_size=5, max_size=5))
def test_no_text_can_forge_a_verdict_or_act_on_a_terminal(parts):
    """Whatever an event holds, and wherever a terminal breaks its lines."""
    text, at, office, place, details = (f"x{part}" for part in parts)
    event = TrackingEvent(text, at=at, office=office, place=place, details=details)
    page = TrackingPage((event,), None, "oldest_first", (text,))
    lines = list(Screen(width=60).page(page, TrackingHistory([event])))
    headings = [line.split("  ")[0] for line in lines if re.match(r"\S", line)]

    assert all(line.isprintable() and len(line) <= 60 for line in lines)
    assert ["      -  Unknown"] == [line for line in lines if re.match(r" {6}\S", line)]
    assert ["Now", "Events", "Unknown texts", "Unread lines"] == headings
    assert "Now             No status yet." == lines[0]
