"""Facts that no other test insisted on: each was found by a mutant of the code that lived."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from ems_status import (
    EMSStatus,
    Matcher,
    Outcome,
    OutsideReason,
    Phrase,
    PhraseClashError,
    Rule,
    TrackingEvent,
    TrackingHistory,
    TransitionNotAllowedError,
    UnknownStatusError,
    classify_transition,
    match,
    origin_of,
    parse,
    suggest,
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

    def test_an_own_phrase_may_not_put_a_status_outside_the_ten(self):
        """A delivery that turned into a loss would be a contradiction like any other."""
        row = Phrase("final  delivery", (), "en", "shop", OutsideReason.LOST)

        with pytest.raises(PhraseClashError) as caught:
            Matcher().with_phrases([row])

        assert ("Final delivery", row) == (caught.value.existing.text, caught.value.clashing)

    def test_event_codes_are_not_suggested(self):
        """Nobody misspells a code of three letters and means what looks like it."""
        for near in ("RESDIT 7", "RESDIT 74.", "predes."):
            assert "zxx" not in {phrase.language for phrase in suggest(near, 50)}

    def test_suggestions_are_three_unless_more_are_asked_for(self):
        """Of different meanings, where several are near."""
        near = suggest("office of exchange arrival")

        assert 3 == len(near) == len({(phrase.statuses, phrase.reason) for phrase in near})
        assert len(suggest("office of exchange arrival", 10)) > 3

    def test_a_long_text_is_folded_before_it_is_compared(self):
        """Only its start, and that in any case of letters."""
        assert "Retention" == suggest("RETENTION " * 101)[0].text

    def test_a_post_speaks_of_its_own_country_as_the_inward_side(self):
        """An item from China that USPS scans in the United States has arrived there."""
        row = Phrase("Gate", (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION), "en", "usps")
        matcher = Matcher().with_phrases([row])

        assert S.COLLECTION is matcher.match("Gate", place="US", origin="CN").status
        assert matcher.match("Gate", place="FR", origin="CN").status is None

    def test_of_a_post_of_the_callers_own_no_country_is_known(self):
        """A third country may then be one that the item only passes."""
        row = Phrase("Gate", (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION), "en", "shop")
        matcher = Matcher().with_phrases([row])

        assert matcher.match("Gate", place="US", origin="CN").status is None
        assert S.COLLECTION is matcher.match("Gate", place="US", origin="JP").status


class TestHistory:
    """Steps of events whose status came with them."""

    def test_an_event_that_brings_its_status_keeps_its_text(self):
        """The text stands in the match, read or not."""
        (step,) = TrackingHistory([TrackingEvent("Sonstiges", status=S.RETENTION)]).steps

        assert ("Sonstiges", Rule.GIVEN) == (step.match.text, step.match.rule)


class TestPlaces:
    """Item numbers."""

    @pytest.mark.parametrize("number", ["EJ100000140JP", "EJ100000290JP", "EJ100000330JP"])
    def test_a_rest_of_one_has_the_check_digit_0(self, number):
        """Eleven less one has two digits, and one is printed."""
        assert "JP" == origin_of(number)
        assert origin_of(f"{number[:10]}1JP") is None

    @pytest.mark.parametrize("number", ["EJ100000025JP", "EJ100000175JP", "EJ100000215JP"])
    def test_no_rest_has_the_check_digit_5(self, number):
        """Eleven less nothing has two digits, and five stands for it."""
        assert "JP" == origin_of(number)
        assert origin_of(f"{number[:10]}6JP") is None
        assert origin_of(f"{number[:10]}0JP") is None


class TestExceptions:
    """An error can be made again from its arguments, as pickle and copy do."""

    @pytest.mark.parametrize(
        "error",
        [
            UnknownStatusError("x", Outcome.UNKNOWN, (), suggest),
            PhraseClashError(
                Phrase("x", (S.RETENTION,), "en", "one"),
                Phrase("X", (S.COLLECTION,), "en", "other"),
            ),
            TransitionNotAllowedError(S.RETENTION, S.COLLECTION, (S.FINAL_DELIVERY,)),
        ],
    )
    def test_an_error_made_again_says_the_same(self, error):
        """Its arguments are its fields."""
        again = type(error)(*error.args)

        assert error.args == again.args
        assert vars(error) == vars(again)
        assert str(error) == str(again)

    def test_a_refused_transition_names_all_that_would_have_been_allowed(self):
        """Between commas, in the order of the guide."""
        allowed = (S.FINAL_DELIVERY, S.RETENTION)

        assert (
            "Transition not allowed: the start to COLLECTION; allowed: FINAL_DELIVERY, RETENTION"
            == str(TransitionNotAllowedError(None, S.COLLECTION, allowed))
        )

    def test_a_clash_names_an_event_outside_and_every_meaning_of_a_text(self):
        """The kind of the one, and the statuses of the other with an "or" between them."""
        error = PhraseClashError(
            Phrase("x", (), "en", "one", OutsideReason.LOST),
            Phrase("X", (S.RETENTION, S.COLLECTION), "en", "other"),
        )

        assert (
            "One text, two meanings: 'X' (other) is RETENTION or COLLECTION,"
            " but 'x' (one) is outside the ten (lost)" == str(error)
        )


class TestTransitions:
    """What is no status."""

    @pytest.mark.parametrize("wrong", ["retention", 10, [], 0.5])
    def test_the_error_names_the_type_that_came(self, wrong):
        """With the value, and which of the two it was."""
        kind = type(wrong).__name__
        with pytest.raises(TypeError, match=f"target must be an EMSStatus, not {kind}: "):
            classify_transition(S.RETENTION, wrong)
        with pytest.raises(TypeError, match=f"source must be an EMSStatus, not {kind}: "):
            classify_transition(wrong, S.RETENTION)
