"""Any phrase in any shape keeps its status, and with any added word has none."""

from __future__ import annotations

import pytest

from ems_status import match
from tests.metamorphic import (
    BEFORE_A_PLACE,
    BEFORE_AN_OFFICE,
    JAPANESE_ROWS,
    LABELS,
    PHRASES,
    ROWS,
    SPELLINGS,
    WITH_AN_OFFICE_WORD,
    WORDS,
    WORDS_JA,
    WORDS_LIKE_NAMES,
    leaks,
    one_position,
    positions_of,
    put,
    shaped,
)


# Two Japanese labels stand for two statuses each, and so have none to keep.
CLEAR = tuple(label for label in LABELS if match(label))


@pytest.mark.parametrize("label", CLEAR)
def test_a_label_keeps_its_status_in_every_shape(label):
    """Spellings, table tags, and whatever pages print before and after a status."""
    rows = ROWS if label.isascii() else (*ROWS, *JAPANESE_ROWS)
    shapes = [*SPELLINGS.values(), *(row.format for row in rows)]

    assert {match(label).status} == {match(shape(label)).status for shape in shapes}


def test_every_phrase_keeps_its_status_in_its_share_of_the_shapes():
    """The shapes go round, so that each of them meets every tenth phrase."""
    changed = [
        text
        for number, phrase in enumerate(PHRASES)
        for text in shaped(number, phrase, share=10)
        if match(text).status is not match(phrase.text).status
    ]

    assert [] == changed


def test_a_phrase_that_begins_with_a_bracket_keeps_its_status_in_a_row():
    """The bracket belongs to the phrase."""
    text = "【JAPAN JPJPKWSA】 Arrival at sorting centre"

    assert match(text).status is match(f"03/12 09:15 | {text} | CHINA").status


def test_the_words_are_many_and_none_of_them_is_a_status():
    """In several languages, each once."""
    assert len(WORDS) >= 300
    assert [] == [word for word in WORDS if match(word)]


@pytest.mark.parametrize("label", LABELS)
def test_an_added_word_takes_the_status_of_a_label_away(label):
    """Every word, each in a fifth of the positions; before, after, in brackets, glued on."""
    start = LABELS.index(label)
    made = [
        put(position, label, word)
        for number, word in enumerate(WORDS, start)
        for position in positions_of(label, word)[number % 5 :: 5]
    ]

    assert [] == leaks(made, label)


def test_an_added_word_takes_the_status_of_every_phrase_away():
    """Five words a phrase; which words and where goes round."""
    leaked = []
    for number, phrase in enumerate(PHRASES):
        words = tuple(WORDS[(5 * number + step) % len(WORDS)] for step in range(5))
        leaked += leaks(one_position(number, phrase.text, words), phrase.text)

    assert [] == leaked


@pytest.mark.parametrize("position", BEFORE_A_PLACE)
def test_a_word_in_capitals_is_no_office_because_a_place_follows(position):
    """``Final delivery, CANCELLED, TOKYO, JAPAN`` was cancelled."""
    words = [word for word in WORDS if word.isascii()]

    assert [] == leaks((put(position, "Final delivery", word) for word in words), "Final delivery")


@pytest.mark.parametrize("position", BEFORE_A_PLACE)
def test_a_word_that_sounds_like_a_japanese_name_is_no_office(position):
    """``SOON``, ``REFUSE`` and ``YOTEI`` are made of the syllables of Japanese names."""
    made = [put(position, "Final delivery", word) for word in WORDS_LIKE_NAMES]

    assert [] == leaks(made, "Final delivery")


@pytest.mark.parametrize("position", WITH_AN_OFFICE_WORD)
def test_a_word_in_capitals_is_no_office_because_an_office_word_follows(position):
    """``CANCELLED MAIL, JAPAN`` is no office of Japan."""
    words = [word for word in WORDS if word.isascii()]

    assert [] == leaks((put(position, "Final delivery", word) for word in words), "Final delivery")


@pytest.mark.parametrize("position", BEFORE_AN_OFFICE)
def test_a_word_is_no_part_of_the_name_of_the_post_office_after_it(position):
    """``引受 中止 千代田郵便局`` was stopped; no post office is called 中止千代田."""
    made = [put(position, "お届け済み", word) for word in WORDS_JA]

    assert [] == leaks(made, "お届け済み")


@pytest.mark.xfail(
    strict=True, reason="twenty thousand names cannot be listed: see docs/reliability"
)
@pytest.mark.parametrize("row", ["{p} {w}郵便局", "{p} {w}千代田郵便局", "{p} {w}郵便局 東京都"])
def test_a_post_office_is_known_by_its_city_and_not_by_its_ending(row):
    """``取消郵便局`` and ``未千代田郵便局`` are no post offices."""
    made = [put(row, "お届け済み", word) for word in WORDS_JA]

    assert [] == leaks(made, "お届け済み")
