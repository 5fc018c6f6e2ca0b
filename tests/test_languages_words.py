"""The words of each language, on sentences of native speakers and on what posts print."""

import pytest

from ems_status import normalize
from ems_status._words import read_words
from tests import facts


ROWS = facts.read("words.jsonl")


def answer(text):
    """The number of the one status that words give a text, "outside", or None."""
    found = read_words(normalize(text))
    statuses, reason = found.sense if found else ((), None)
    if reason:
        return "outside"
    return statuses[0].number if len(statuses) == 1 else None


@pytest.mark.parametrize("language", sorted({row["lang"] for row in ROWS}))
def test_what_is_denied_or_hoped_for_or_another_event_has_no_status(language):
    """Negation, future, doubt, the way back, pick-up points, carriers and data."""
    rows = [row for row in ROWS if row["lang"] == language]
    wrong = {row["text"]: got for row in rows if (got := answer(row["text"])) not in row["want"]}

    assert {} == wrong


@pytest.mark.parametrize("language", ["de", "fr", "es", "nl", "it"])
def test_words_alone_read_most_of_what_is_sure(language):
    """Three in five texts, and none of them otherwise than a careful reader."""
    rows = [row for row in facts.TEXTS if row["lang"] == language and row["sure"]]
    wanted = {row["text"]: s.number for row in rows if (s := facts.status_of(row["label"]))}
    found = {text: got for text in wanted if (got := answer(text))}

    assert found == {text: wanted[text] for text in found}
    assert len(found) >= 0.6 * len(wanted)
