"""Facts that no other test insisted on: each was found by a mutant of the code that lived."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from ems_status import (
    EMSStatus,
    PhraseClashError,
    Rule,
    TrackingEvent,
    TrackingHistory,
    match,
    parse,
)
from ems_status._lexicon import index_of
from ems_status.vocabulary import guide, upu


S = EMSStatus


def vocabulary(monkeypatch, module, post, texts):
    """Let a post print other texts, and build an index with it."""
    monkeypatch.setattr(module, "POSTS", MappingProxyType({post: {"en": texts}}))


class TestLexicon:
    """The vocabulary is checked when it is built."""

    def test_one_post_that_gives_a_text_two_meanings_is_refused(self, monkeypatch):
        """The error names both rows as they are printed, with their slots expanded."""
        texts = {S.RETENTION: ("Held {here|there}",), S.COLLECTION: ("HELD {there|nowhere}",)}
        vocabulary(monkeypatch, guide, "guide", texts)

        with pytest.raises(PhraseClashError) as caught:
            index_of.__wrapped__(("guide",))

        assert ("Held there", (S.RETENTION,)) == (
            caught.value.existing.text,
            caught.value.existing.statuses,
        )
        assert ("HELD there", (S.COLLECTION,)) == (
            caught.value.clashing.text,
            caught.value.clashing.statuses,
        )

    def test_one_post_that_repeats_a_text_has_one_row_for_it(self, monkeypatch):
        """The first of the two."""
        texts = {S.RETENTION: ("Held {here|there}", "Held {there|nowhere}")}
        vocabulary(monkeypatch, guide, "guide", texts)

        (row,) = index_of.__wrapped__(("guide",))["held there"]

        assert "Held {here|there}" == row[0]

    def test_two_posts_may_give_a_text_two_meanings(self, monkeypatch):
        """Each has its own row, in the order of the posts."""
        vocabulary(monkeypatch, guide, "guide", {S.RETENTION: ("Held",)})
        vocabulary(monkeypatch, upu, "upu", {S.COLLECTION: ("Held",)})

        rows = index_of.__wrapped__(("guide", "upu"))["held"]

        assert [("guide", (S.RETENTION,)), ("upu", (S.COLLECTION,))] == [
            (sense[2], sense[0]) for _, sense in rows
        ]


class TestMatching:
    """What surrounds a text."""

    @pytest.mark.parametrize(
        "context",
        [
            {"place": "CHINA", "origin": "JP"},
            {"place": "東京都", "origin": "JP"},
            {"after": S.POSTING_COLLECTION},
            {"after": S.DISPATCH_FROM_OUTWARD_OFFICE},
        ],
    )
    def test_parse_reads_a_text_in_the_same_context_as_match(self, context):
        """The place with the origin settles it, or the status before."""
        assert match("国際交換局に到着", **context).status is parse("国際交換局に到着", **context)

    def test_parse_asks_the_post_that_match_would_ask(self):
        """A post that does not exist is refused, and a post's own meaning counts."""
        with pytest.raises(ValueError, match="Unknown post: 'pigeon'"):
            parse("Retention", post="pigeon")


class TestHistory:
    """Steps of events whose status came with them."""

    def test_an_event_that_brings_its_status_keeps_its_text(self):
        """The text stands in the match, read or not."""
        (step,) = TrackingHistory([TrackingEvent("Sonstiges", status=S.RETENTION)]).steps

        assert ("Sonstiges", Rule.GIVEN) == (step.match.text, step.match.rule)
