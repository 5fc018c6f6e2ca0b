"""Any phrase in any shape keeps its status, and an added word takes it away, or was looked at."""

from __future__ import annotations

import pytest

from ems_status import match
from ems_status._frames import frames
from tests import metamorphic as m


CAPITALS = [w for w in (*m.WORDS, *m.words_of("names")) if w.isascii()]
# Two Japanese labels stand for two statuses each, and one for two at an office of exchange.
CLEAR = tuple(label for label in m.LABELS if match(label) and label != "到着")


def test_every_phrase_keeps_its_status_in_its_share_of_the_shapes():
    """The shapes go round, so that each meets every tenth phrase; a label is given all of them.

    Spellings, table tags, and whatever pages print before and after a status.
    """
    changed = [
        text
        for number, phrase in enumerate(m.PHRASES)
        for text in m.shaped(number, phrase, share=1 if phrase.text in CLEAR else 10)
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


@pytest.mark.parametrize("language", frames().languages, ids=lambda language: language.code)
def test_a_word_of_the_tables_changes_what_words_say_in_few_ways(language):
    """One term of each concept, added to every fifth text; the kinds of change were looked at."""
    found = m.own_words(language, slice(None, None, 5))

    assert {} == {kind: text for kind, text in found if kind not in m.REVIEWED}


@pytest.mark.parametrize(
    ("label", "words", "position"),
    [*(("Final delivery", CAPITALS, position) for position in m.AS_AN_OFFICE),
     *(("お届け済み", m.words_of("ja"), position) for position in m.BEFORE_AN_OFFICE)],
)  # fmt: skip
def test_a_word_is_no_office_nor_a_part_of_its_name(label, words, position):
    """``Final delivery, CANCELLED, TOKYO, JAPAN`` was cancelled, ``引受 中止 千代田郵便局`` stopped."""
    assert [] == m.leaks([(word, m.put(position, label, word)) for word in words], label)
