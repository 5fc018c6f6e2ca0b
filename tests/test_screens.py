"""Whole screens: what stands on them, letter for letter, and what no text can make them say."""

import re
from pathlib import Path
from textwrap import dedent
from typing import get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import (
    LANGUAGES,
    EMSStatus,
    Outcome,
    Phrase,
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


PART = re.compile("{.*?}")
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


def test_an_unknown_text_names_the_word_that_stopped_it_and_what_is_near():
    """Which is no answer."""
    expected = """
        "Held by qwertz"

        Unknown         Nothing tells what it means, and nothing is guessed.
                        The reading stopped at "qwertz".
        Looks like      "Held by import Customs" (here, en)
                        Only for you to compare: this is no answer.
        """
    near = Phrase("Held by import Customs", (EMSStatus.CUSTOMS_CLEARANCE,), "en", "here")

    assert screen(expected) == explained("Held by qwertz", near=[near])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("引受", "Came before     Nothing: a history starts here."),
        ("引受", "May return to   Nothing: items do not go back."),
        ("Final delivery", "May come next   Nothing: the journey ends here."),
        ("Retention", "10  Retention  保管"),
        ("Retention", "May return to   6  Collection"),
        ("Retention", "                8  Attempted Delivery"),
        ("EMI", "Recognised      The text is an event code."),
        ("調査中", " -  Under investigation"),
        ("調査中", "Outside         A real tracking event, and none of the ten statuses."),
        ("調査中", "What to do      Check with the sender that the address is right and complete,"),
        ("Your parcel was held by customs", "                hold · by customs"),
        ("お届け済み | ご不在のため持ち戻り", "Recognised      The parts of the row disagree."),
        ("お届け済み | ご不在のため持ち戻り", "To settle it    Ask for one part at a time."),
        (
            "国際交換局から発送 @ CHINA",
            "Recognised      The place together with the origin decided.",
        ),
        ("到着 @ 東京都", "Unknown         At that place, the text has no known meaning."),
        ("", "Unknown         The text is blank."),
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


def test_words_that_only_a_place_can_tell_ask_for_it():
    """They are known, and mean nothing alone."""
    lines = explained("Departed from sorting centre").splitlines()

    assert "                depart · from sorting" in lines
    assert any(line.startswith("To settle it") for line in lines)


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

           2  "Held by import Customs"  Missing or incorrect documents  2026/01/08 18:41
                  SHANGHAI EMS  CHINA
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


# A page, with how it is read; a line of its screen, or all its headings.
OPEN = "引受\n国際交換局に到着"
RETURNED = "引受\n差出人に返送\n到着\n国際交換局に到着"
TURNED = "2026/01/02\tお届け済み\n2026/01/01\t引受 @ order=oldest_first"
MANY = "引受" + "\nIs it late?" * 12
PAGES = [
    (OPEN, "Now | Meaning | What to do | May come next | Note | Events | Hint"),
    (OPEN, "Now             1  Posting/Collection  引受"),
    (OPEN, "                Events since then without a status: 1."),
    (OPEN, "May come next   2  Arrival at outward office of exchange"),
    (OPEN, "Note            Scans can reach a tracking page late, and a status that stands"),
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
    ("国際交換局に到着", "Now             No status yet."),
    ("", "Now             No status yet."),
    (TURNED, "Now | Meaning | What to do | Events | Skipped | Problems | Hint"),
    (TURNED, "      1  Posting/Collection: PROBLEM: it comes after the final delivery"),
    (TURNED, "Problems        1, as lines to paste into a report:"),
    (TURNED, '    "引受" (at: "2026/01/01"): posting_collection, after_final'),
    (TURNED, "Hint            The events read better in the other order: try --newest-first."),
    (
        "2026/01/01\t引受\n2026/01/02\tお届け済み @ order=newest_first",
        "Hint            The events read better in the other order: try --oldest-first.",
    ),
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
    """Whatever it lists."""
    label = EMSStatus.DISPATCH_FROM_OUTWARD_OFFICE.text(language).label

    assert f"A{stop}B" in explained("国際交換局に到着", given="AB", language=language)
    assert f"{label}{stop}4 " in checked("引受\nEDB", language, 200)


def test_every_phrase_is_there_in_every_language_with_the_same_parts():
    """Headings leave room for what stands beside them."""
    english = _screens._phrases("en")
    headings = list(english)[: list(english).index("hint") + 1]
    alike = set()
    for language in LANGUAGES[1:]:
        said = _screens._phrases(language)
        alike |= {name for name in english if said[name] == english[name]}
        for name, phrase in said.items():
            assert sorted(PART.findall(english[name])) == sorted(PART.findall(phrase))
            assert name not in headings or columns(phrase) <= 14
    assert {"list", "verdict"} == alike


def test_every_value_that_a_screen_shows_has_words_and_no_phrase_is_idle():
    """The others are called by the code."""
    values = {*Rule, *TransitionKind, *Outcome, *get_args(Order)} - {"matched"}
    named = {*re.findall('"([a-z_]+)"', Path(_screens.__file__).read_text("utf-8"))}

    assert values < _screens._phrases("en").keys() < values | named


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_speaks_one_language(language):
    """With the names that Japan Post's pages print beside its own."""
    shown = explained("Retention", language=language)
    texts = attrs.astuple(EMSStatus.RETENTION.text(language))

    assert [] == [t for t in texts if "".join(t.split()) not in "".join(shown.split())]
    assert f"\n10  {'  '.join(dict.fromkeys([texts[0], 'Retention', '保管']))}\n" in shown


def test_a_phrase_that_a_language_lacks_is_english(monkeypatch):
    """Rather than missing."""
    lines = ["now", "en: Now", "de: Jetzt", "hint", "en: Hint"]
    monkeypatch.setattr(_screens, "rows_in", lambda _: enumerate(lines, 1))

    assert {"now": "Jetzt", "hint": "Hint"} == _screens._phrases.__wrapped__("de")


def broken(text, width):
    """The lines of a text on a screen of a width."""
    return Screen(width=width)._lines(text, "", "")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("aaa bbb", 7, "aaa bbb"),
        ("aaa bbb", 6, "aaa|bbb"),
        ("到着 ＯＫ", 9, "到着 ＯＫ"),
        ("到着 ＯＫ", 8, "到着 Ｏ|Ｋ"),
        ("到着しました。", 12, "到着しまし|た。"),
        ("これは注）", 8, "これは|注）"),
        ("배달 완료되었습니다", 16, "배달|완료되었습니다"),
        ("배달배달배달", 9, "배달배달|배달"),
        ("office-code-ab", 11, "office-code|-ab"),
    ],
)
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
