"""Any phrase in any shape keeps its status, and an added word takes it away, or was looked at."""

from __future__ import annotations

import pytest

from ems_status import match
from ems_status._frames import frames
from tests import metamorphic as m


CAPITALS = [w for w in (*m.WORDS, *m.words_of("names")) if w.isascii()]
# Two Japanese labels stand for two statuses each, and one for two at an office of exchange.
CLEAR = tuple(label for label in m.LABELS if match(label) and label != "到着")


@pytest.mark.parametrize("label", CLEAR)
def test_a_label_keeps_its_status_in_every_shape(label):
    """Spellings, table tags, and whatever pages print before and after a status."""
    rows = m.ROWS if label.isascii() else (*m.ROWS, *m.JAPANESE_ROWS)
    shapes = [*m.SPELLINGS, *(row.format for row in rows)]

    assert {match(label).status} == {match(shape(label)).status for shape in shapes}


def test_every_phrase_keeps_its_status_in_its_share_of_the_shapes():
    """The shapes go round, so that each of them meets every tenth phrase."""
    changed = [
        text
        for number, phrase in enumerate(m.PHRASES)
        for text in m.shaped(number, phrase, share=10)
        if match(text).status is not match(phrase.text).status
    ]

    assert [] == changed


def test_a_phrase_that_begins_with_a_bracket_keeps_its_status_in_a_row():
    """The bracket belongs to the phrase."""
    text = "【JAPAN JPJPKWSA】 Arrival at sorting centre"

    assert match(text).status is match(f"03/12 09:15 | {text} | CHINA").status


def test_the_words_are_many_and_none_of_them_is_a_status():
    """In several languages, each once."""
    assert len(m.WORDS) >= 300
    assert [] == [word for word in m.WORDS if match(word)]


@pytest.mark.parametrize("label", m.LABELS)
def test_an_added_word_takes_the_status_of_a_label_away(label):
    """Every word, each in a fifth of the positions; before, after, in brackets, glued on."""
    made = [
        (word, m.put(position, label, word))
        for number, word in enumerate(m.WORDS, m.LABELS.index(label))
        for position in m.positions_of(label, word)[number % 5 :: 5]
    ]

    assert [] == m.leaks(made, label)


def test_an_added_word_takes_the_status_of_every_phrase_away():
    """Five words a phrase; which words and where goes round."""
    leaked = []
    for number, phrase in enumerate(m.PHRASES):
        words = [m.WORDS[(5 * number + step) % len(m.WORDS)] for step in range(5)]
        leaked += m.leaks(m.with_words(number, phrase.text, words), phrase.text)

    assert [] == leaked


@pytest.mark.parametrize("language", [language.code for language in frames().languages])
def test_a_word_of_the_tables_changes_what_words_say_in_few_ways(language):
    """One term of each concept, added to every fifth text; the kinds of change were looked at."""
    texts = [phrase.text for phrase in m.PHRASES if phrase.language == language][::5]

    assert {} == {
        kind: text for kind, text in m.own_words(language, texts) if kind not in m.REVIEWED
    }


@pytest.mark.parametrize("position", m.AS_AN_OFFICE)
def test_a_word_in_capitals_is_no_office(position):
    """``Final delivery, CANCELLED, TOKYO, JAPAN`` was cancelled; SOON sounds like a Japanese name."""
    made = [(word, m.put(position, "Final delivery", word)) for word in CAPITALS]

    assert [] == m.leaks(made, "Final delivery")


@pytest.mark.parametrize("position", m.BEFORE_AN_OFFICE)
def test_a_word_is_no_part_of_the_name_of_the_post_office_after_it(position):
    """``引受 中止 千代田郵便局`` was stopped; no post office is called 中止千代田."""
    made = [(word, m.put(position, "お届け済み", word)) for word in m.words_of("ja")]

    assert [] == m.leaks(made, "お届け済み")
