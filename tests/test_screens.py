"""Screens: what stands on them, and what no text can make them say.

Whole ones, letter for letter, stand in docs/command-line.md, whose examples run as tests.
"""

import re
from pathlib import Path
from typing import get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import (
    LANGUAGES,
    EMSStatus,
    Outcome,
    Rule,
    TrackingEvent,
    TrackingHistory,
    TrackingPage,
    TransitionKind,
    _screens,
    match,
    read_page,
)
from ems_status._screens import Screen
from ems_status.history import Order
from ems_status.languages import entries


PART = re.compile("{.*?}")
TWO = "国際交換局に到着"
PAGE = """\
EJ123456785JP
2026/01/10 10:00\tFinal delivery\t\tSHANGHAI\tCHINA
2026/01/08 18:41\tHeld by import Customs\tMissing or incorrect documents\tSHANGHAI EMS\tCHINA
2026/01/07 09:00\t国際交換局に到着\t\t東京国際郵便局\t東京都
It is late, is it not?
2026/01/06 18:42\tPosting/Collection\t\t新宿郵便局\t東京都
"""


def shown(lines):
    """Lines as they are printed."""
    return "".join(f"{line}\n" for line in lines)


def explained(text, language="en", **context):
    """The screen of one text."""
    return shown(Screen(language).explanation(match(text, **context)))


def checked(text, language="en", width=80, **options):
    """The screen of a page."""
    page = read_page(text)
    return shown(Screen(language, width).page(page, page.history(**options)))


def headings(lines):
    """What stands to the left of a screen."""
    return " | ".join(re.findall(r"^(\S.*?)  ", lines, re.MULTILINE))


def columns(line):
    """The columns of a terminal that a line takes."""
    return sum(1 + (letter >= "\u2e80") for letter in line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (TWO, "Ambiguous       The text has 2 meanings."),
        (TWO, " 2  Arrival at outward office of exchange  国際交換局に到着"),
        (TWO, "                the country of destination where international mail comes in."),
        (TWO, "Recognised      The whole text is a listed phrase."),
        (TWO, "To settle it    The place of the scan with the origin of the item (--place,"),
        ("引受", "Came before     Nothing: a history starts here."),
        ("引受", "May return to   Nothing: items do not go back."),
        ("Final delivery", "May come next   Nothing: the journey ends here."),
        ("Retention", "May return to   6  Collection"),
        ("Retention", "                8  Attempted Delivery"),
        ("EMI", "Recognised      The text is an event code."),
        ("調査中", " -  Under investigation"),
        ("Your parcel was held by customs", "                hold · by customs"),
        ("お届け済み | ご不在のため持ち戻り", "Recognised      The parts of the row disagree."),
        ("お届け済み | ご不在のため持ち戻り", "To settle it    Ask for one part at a time."),
        (
            "国際交換局から発送 @ CHINA",
            "Recognised      The place together with the origin decided.",
        ),
        ("Departed from sorting centre", "                depart · from sorting"),
        (
            "Departed from sorting centre",
            "To settle it    The place of the scan with the origin of the item (--place,",
        ),
        ("到着 @ 東京都", "Unknown         At that place, the text has no known meaning."),
        ("x" * 2000, "Unknown         The text is too long to be a status."),
        ("EJ 123 456 785 JP", "                where it is: that takes its tracking texts."),
    ],
)
def test_what_stands_beside_a_status_and_what_decided_are_told(text, line):
    """Nothing is left blank; a reading is stopped by a word alone."""
    text, _, place = text.partition(" @ ")
    lines = explained(text, place=place or None, origin="JP" if place else None)

    assert line in lines.splitlines()
    assert "stopped at" not in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ten_stand_in_columns(language):
    """The numbers end, and all else begins, in one column; full-width letters count twice."""
    head, *rows = Screen(language).table()
    names = [status.label_ja for status in EMSStatus]

    assert ["value", "label", "label_ja"] == head.split()
    assert 1 == len({columns(row) - columns(name) for row, name in zip(rows, names, strict=True)})
    assert [" 9  final_delivery", "10  retention"] == [row.split("   ")[0] for row in rows[8:]]


# A page, with how it is read; a line of its screen, or all its headings.
OPEN = "引受\n国際交換局に到着"
RETURNED = "引受\n差出人に返送\n到着\n国際交換局に到着"
TURNED = "2026/01/02\tお届け済み\n2026/01/01\t引受 @ order=oldest_first"
TURNED_TOO = "2026/01/01\t引受\n2026/01/02\tお届け済み @ order=newest_first"
MANY = "引受" + "\nIs it late?" * 12
PAGES = [
    (PAGE, "Now | Meaning | What to do | Item number | Events | Skipped | Unread lines"),
    (PAGE, "Item number     EJ123456785JP, Japan (JP)"),
    (PAGE, "Events          4; the page prints the newest first. Here, the oldest comes"),
    (PAGE, '   3  "国際交換局に到着"  2026/01/07 09:00  東京国際郵便局  東京都'),
    (PAGE, "          SHANGHAI EMS  CHINA"),
    (OPEN, "Now | Meaning | What to do | May come next | Note | Events | Hint"),
    (OPEN, "Now             1  Posting/Collection  引受"),
    (OPEN, "                Events since then without a status: 1."),
    (OPEN, "      -  Ambiguous: 2 Arrival at outward office of exchange / 4 Arrival at"),
    (OPEN, "Hint            The origin of the item may settle what is ambiguous: try"),
    (f"{OPEN} @ origin=CN", "Now | Meaning | What to do | May come next | Note | Events"),
    (RETURNED, "Now | Meaning | What to do | Last status | Events"),
    (RETURNED, "Now             -  Return to sender"),
    (RETURNED, "Last status     1  Posting/Collection"),
    (RETURNED, "      -  Outside: Return to sender"),
    (RETURNED, "      6  Collection"),
    ("引受\n調査中", "Now             -  Under investigation"),
    ("引受\n中継", "Now             1  Posting/Collection  引受"),
    ("中継", "Now             -  In transit"),
    (TWO, "Now             No status yet."),
    ("", "Now             No status yet."),
    (TURNED, "Now | Meaning | What to do | Events | Skipped | Problems | Hint"),
    (TURNED, "Hint            The events read better in the other order: try --newest-first."),
    (TURNED_TOO, "Hint            The events read better in the other order: try --oldest-first."),
    (MANY, "Unread lines    12, as lines to paste into a report:"),
    (MANY, "    ... +2"),
]


@pytest.mark.parametrize(("text", "line"), PAGES)
def test_a_page_says_no_more_than_there_is_to_say(text, line):
    """A relay tells less than the status before it; after a return, nothing is to come."""
    text, _, option = text.partition(" @ ")
    told = checked(text, **dict([option.split("=")] if option else []))

    assert line in [headings(told), *told.splitlines()]


@pytest.mark.parametrize(("language", "stop"), [("ja", "、"), ("zh-Hant", "、"), ("de", ", ")])
def test_a_list_is_stopped_as_its_language_stops_one(language, stop):
    """As it lists what was passed over."""
    label = EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE.text(language).label

    assert f"{label}{stop}4 " in checked("引受\nEDB", language, 200)


def test_every_phrase_is_there_in_every_language_with_the_same_parts():
    """Headings leave room for what stands beside them."""
    english = entries("screens/en")
    headings = list(english)[: list(english).index("hint") + 1]
    alike = set()
    for said in (entries(f"screens/{language}") for language in LANGUAGES[1:]):
        alike |= {name for name in english if said[name] == english[name]}
        assert all(sorted(PART.findall(english[n])) == sorted(PART.findall(said[n])) for n in said)
        assert all(columns(said[name]) <= 14 for name in headings)
    assert {"list", "verdict"} == alike


def test_every_value_that_a_screen_shows_has_words_and_no_phrase_is_idle():
    """The others are called by the code."""
    values = {*Rule, *TransitionKind, *Outcome, *get_args(Order)} - {"matched"}
    named = {*re.findall('"([a-z_]+)"', Path(_screens.__file__).read_text("utf-8"))}

    assert values < entries("screens/en").keys() < values | named


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_speaks_one_language(language):
    """With the names that Japan Post's pages print beside its own."""
    shown = explained("Retention", language=language)
    texts = attrs.astuple(EMSStatus.RETENTION.text(language))

    assert [] == [t for t in texts if "".join(t.split()) not in "".join(shown.split())]
    assert f"\n10  {'  '.join(dict.fromkeys([texts[0], 'Retention', '保管']))}\n" in shown


def broken(text, width):
    """The lines of a text on a screen of a width."""
    return Screen(width=width)._lines(text, "", "")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("aaa bbb", 7, "aaa bbb"), ("aaa bbb", 6, "aaa|bbb"), ("到着 ＯＫ", 9, "到着 ＯＫ"), ("到着 ＯＫ", 8, "到着 Ｏ|Ｋ"),
        ("到着しました。", 12, "到着しまし|た。"), ("これは注）", 8, "これは|注）"), ("배달 완료되었습니다", 16, "배달|완료되었습니다"), ("배달배달배달", 9, "배달배달|배달"),
        ("office-code-ab", 11, "office-code|-ab"),
    ],
)  # fmt: skip
def test_a_line_is_at_most_as_wide_as_the_screen(text, width, expected):
    """Full-width letters take two columns; no line begins with the end of a sentence."""
    assert expected.split("|") == broken(text, width)


@given(st.text("aZ1 .-。、（）国際交換局ー배달", max_size=200), st.integers(10, 40))
def test_nothing_but_spaces_is_lost_where_a_line_is_broken(text, width):
    """And no line is too wide."""
    lines = broken(text, width)

    assert "".join(text.split()) == "".join("".join(lines).split())
    assert all(columns(line) <= width for line in lines)


def test_of_a_text_without_end_the_beginning_is_shown():
    """In time that grows with the screen only."""
    lines = broken("到" * 1_000_000, 80)

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

    assert all(line.isprintable() and len(line) <= 60 for line in lines)
    assert ["      -  Unknown"] == [line for line in lines if re.match(r" {6}\S", line)]
    assert "Now | Events | Unknown texts | Unread lines" == headings(shown(lines))
    assert "Now             No status yet." == lines[0]
