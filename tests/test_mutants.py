"""Facts that no other test insisted on: each was found by a mutant of the code that lived."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType

import pytest
from cattrs import Converter, transform_error

from ems_status import (
    EMSStatus,
    Match,
    Matcher,
    Outcome,
    OutsideReason,
    Phrase,
    PhraseClashError,
    Rule,
    TrackingEvent,
    TrackingHistory,
    TransitionKind,
    TransitionNotAllowedError,
    UnknownStatusError,
    _lexicon,
    _transitions,
    classify_transition,
    match,
    normalize,
    origin_of,
    parse,
    suggest,
)
from ems_status._decorations import is_name
from ems_status._places import country_of
from ems_status.conversion import configure_converter, make_converter
from ems_status.diagrams import to_dot, to_mermaid
from ems_status.vocabulary import japan_post, upu


S = EMSStatus


def forget():
    """Empty what the vocabulary has worked out, which holds the texts of a test otherwise."""
    for made in vars(_lexicon).values():
        if hasattr(made, "cache_clear"):
            made.cache_clear()


@pytest.fixture
def prints(monkeypatch):
    """Let a post print other texts than it does."""

    def let(module, post, texts):
        monkeypatch.setattr(module, "POSTS", MappingProxyType({post: {"en": texts}}))
        forget()

    yield let
    monkeypatch.undo()
    forget()


class TestLexicon:
    """The vocabulary is checked when it is built."""

    def test_one_post_that_gives_a_text_two_meanings_is_refused(self, prints):
        """The error names both rows as they are printed, with their slots expanded."""
        texts = {S.RETENTION: ("Held {here|there}",), S.COLLECTION: ("HELD {there|nowhere}",)}
        prints(japan_post, "guide", texts)

        with pytest.raises(PhraseClashError) as caught:
            _lexicon.index_of(("guide",))

        assert ("Held there", (S.RETENTION,)) == (
            caught.value.existing.text,
            caught.value.existing.statuses,
        )
        assert ("HELD there", (S.COLLECTION,)) == (
            caught.value.clashing.text,
            caught.value.clashing.statuses,
        )

    def test_one_post_that_repeats_a_text_has_one_row_for_it(self, prints):
        """The first of the two."""
        texts = {S.RETENTION: ("Held {here|there}", "Held {there|nowhere}")}
        prints(japan_post, "guide", texts)

        (row,) = _lexicon.index_of(("guide",))["held there"]

        assert "Held {here|there}" == row[0]

    def test_two_posts_may_give_a_text_two_meanings(self, prints):
        """Each has its own row, in the order of the posts."""
        prints(japan_post, "guide", {S.RETENTION: ("Held",)})
        prints(upu, "upu", {S.COLLECTION: ("Held",)})

        rows = _lexicon.index_of(("guide", "upu"))["held"]

        assert [("guide", (S.RETENTION,)), ("upu", (S.COLLECTION,))] == [
            (sense[2], sense[0]) for _, sense in rows
        ]

    @pytest.mark.parametrize("posts", [("guide", "upu"), ("upu", "guide")])
    def test_a_label_of_the_guide_means_what_the_guide_says(self, prints, posts):
        """Whatever other posts mean by it, and in whatever order they are named."""
        prints(japan_post, "guide", {S.RETENTION: ("held",)})
        prints(upu, "upu", {S.COLLECTION: ("held",)})

        found = Matcher(posts).match("Held")

        assert (S.RETENTION, "guide") == (found.status, found.post)
        assert S.COLLECTION is Matcher(("upu",)).match("Held").status

    def test_the_index_is_made_for_the_seventeenth_look_up(self):
        """A program that asks for less is done before an index would be."""
        lookup = Matcher()._lookup
        for _ in range(16):
            assert lookup.rows("retention", None)

        assert lookup._vocabulary is None
        assert lookup.rows("retention", None)
        assert lookup._vocabulary is not None

    def test_without_an_index_one_post_has_one_row_for_a_text_too(self, prints):
        """And a second meaning is refused."""
        texts = {S.RETENTION: ("Held {here|there}", "Held {there|nowhere}")}
        prints(japan_post, "guide", texts)

        assert ["Held {here|there}"] == [
            row[0] for row in _lexicon.rows_of(("guide",), "held there")
        ]
        prints(japan_post, "guide", {S.RETENTION: ("Held {a|b}",), S.COLLECTION: ("Held {b|c}",)})
        with pytest.raises(PhraseClashError, match=r"'Held b' .guide. is COLLECTION, but 'Held b'"):
            _lexicon.rows_of(("guide",), "held b")


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

    def test_what_has_one_status_is_not_settled_again(self):
        """The place and the status before have decided nothing then."""
        context = {"place": "CHINA", "origin": "JP", "after": S.COLLECTION}

        assert match("Retention") == match("Retention", **context)

    @pytest.mark.parametrize("text", ["Retention", "x" * 200])
    def test_a_text_that_was_read_before_has_the_match_that_it_had(self, text):
        """Up to 200 letters it is kept, whether it has a status or not."""
        matcher = Matcher()

        assert matcher.match(text) is matcher.match(text)
        assert matcher.match(text + "x" * 200) is not matcher.match(text + "x" * 200)

    def test_no_more_than_2048_texts_are_kept(self):
        """The next one begins anew."""
        matcher = Matcher()
        kept = []
        for number in range(2050):
            matcher.match(f"no text {number}")
            kept.append(len(matcher._seen))

        assert [2047, 2048, 1, 2] == kept[2046:]

    def test_a_text_that_is_too_long_says_so_and_nothing_else(self):
        """A thousand letters are not too many to be read."""
        assert match("x" * 1001) == Match("x" * 1001, Outcome.UNKNOWN, rule=Rule.TOO_LONG)
        assert match("x" * 1000) == Match("x" * 1000, Outcome.UNKNOWN, rule=Rule.UNLISTED)

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

    def test_what_shares_half_of_its_letters_is_not_near(self):
        """More than half of the pairs of letters must be the same."""
        matcher = Matcher((), (Phrase("abc", (S.RETENTION,), "en", "shop"),))

        assert ["abc"] == [phrase.text for phrase in matcher.suggest("abcd")]
        assert () == matcher.suggest("abd")

    def test_codes_of_digits_are_not_suggested_either(self):
        """The caller's own, for example."""
        matcher = Matcher((), (Phrase("1234-5678", (S.RETENTION,), "zxx", "shop"),))

        assert S.RETENTION is matcher.match("1234-5678").status
        assert () == matcher.suggest("1234-5679")

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


class TestRows:
    """What stands beside a status."""

    def test_table_tags_are_the_same_in_capitals(self):
        """HTML makes no difference there."""
        row = "<TD>03/12 09:15</TD><TD>Retention</TD><TD>CHINA</TD>"

        assert S.RETENTION is match(row).status

    @pytest.mark.parametrize("date", ["MAY 1 2024", "1 May 2024", "Mon 3 Mar 2025"])
    def test_a_month_and_a_weekday_begin_with_a_capital(self, date):
        """A date before a status is cut off, however it is written."""
        assert S.RETENTION is match(f"{date} 10:00 Retention").status

    @pytest.mark.parametrize("date", ["MAY 1 2024", "1 May 2024", "03/12"])
    def test_space_before_a_row_is_nothing(self, date):
        """A date is a date wherever the row begins."""
        assert S.RETENTION is match(f" {date} 10:00 Retention").status

    @pytest.mark.parametrize("gap", ["  ", "\u3000", "&#65372;", "&#12288;"])
    def test_two_spaces_a_wide_space_and_an_entity_for_a_bar_separate(self, gap):
        """One plain space does not."""
        assert S.RETENTION is match(f"Retention{gap}CHINA").status
        assert match("Retention CHINA").status is None

    def test_what_words_of_offices_leave_unnamed_is_no_office(self):
        """The answer is yes or no."""
        assert is_name("EMS INT") is False
        assert is_name("TOKYO EMS INT") is True

    @pytest.mark.parametrize("beside", ["2nd notice", "24h", "1 of 2", "3 days"])
    def test_what_begins_with_a_digit_is_not_yet_a_date(self, beside):
        """It must be known like anything else."""
        assert match(f"Retention, {beside}").status is None
        assert match(f"{beside}, Retention").status is None

    def test_a_row_names_the_phrase_that_it_holds(self):
        """As it is printed, and who prints it."""
        found = match("03/12 09:15 | HELD BY IMPORT CUSTOMS | CHINA")

        assert Rule.ROW is found.rule
        assert ("Held by import Customs", "japan_post") == (found.phrase.text, found.post)

    def test_a_post_means_the_same_in_a_row(self):
        """Canada Post speaks of its own customs, with a date or without one."""
        row = "03/12 | Item released from Customs"

        assert match(row).status is None
        assert S.COLLECTION is match(row, post="canada_post").status

    @pytest.mark.parametrize(
        "row",
        [
            "[Zoll] erledigt | CHINA",
            "03/12 | [Zoll] erledigt",
            "CHINA, Zoll (erledigt)",
            "CHINA (Zoll (ist) frei)",
        ],
    )
    def test_the_brackets_of_a_phrase_belong_to_it_in_a_row_too(self, row):
        """A row is cut at brackets, and they are put back."""
        texts = ("[Zoll] erledigt", "Zoll (erledigt)", "Zoll (ist) frei")
        matcher = Matcher((), [Phrase(text, (S.COLLECTION,), "de", "shop") for text in texts])

        assert S.COLLECTION is matcher.match(row).status

    @pytest.mark.parametrize(
        "row", ["03/12 | Zoll] erledigt", "Zoll (erledigt | CHINA", "Zoll (erledigt, CHINA"]
    )
    def test_a_bracket_that_a_row_does_not_have_is_not_put_there(self, row):
        """Something may have stood behind it."""
        texts = ("[Zoll] erledigt", "Zoll (erledigt)")
        matcher = Matcher((), [Phrase(text, (S.COLLECTION,), "de", "shop") for text in texts])

        assert matcher.match(row).status is None

    def test_an_office_may_be_named_by_a_country_of_several_words(self):
        """The words are read together."""
        assert S.RETENTION is match("Retention, ISC UNITED STATES OF AMERICA").status

    def test_a_text_of_the_greatest_length_is_folded_as_any_other(self):
        """One letter more, and it is given back as it came."""
        assert "a" * 999 == normalize("Ａ" * 999 + "\u3000")
        assert "Ａ" * 1000 + "\u3000" == normalize("Ａ" * 1000 + "\u3000")


class TestHistory:
    """Steps of events whose status came with them."""

    def test_an_event_that_brings_its_status_keeps_its_text(self):
        """The text stands in the match, read or not."""
        (step,) = TrackingHistory([TrackingEvent("Sonstiges", status=S.RETENTION)]).steps

        assert ("Sonstiges", Rule.GIVEN) == (step.match.text, step.match.rule)


class TestPlaces:
    """Item numbers and names."""

    def test_hokkaido_has_no_shorter_name(self):
        """Its last letter is no word for a prefecture, as that of the others is."""
        assert "JP" == country_of("北海道") == country_of("大阪")
        assert country_of("北海") is None

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

    @pytest.mark.parametrize("kind", TransitionKind)
    def test_a_kind_is_valid_where_real_items_do_this(self, kind):
        """The kind says it, and so does each transition of that kind."""
        assert kind.is_valid is (kind.name in {"NEXT", "REPEAT", "SKIP", "RETURN"})

    def test_the_first_transition_is_answered_as_any_other(self):
        """All are worked out when the first one is asked for."""
        _transitions._TRANSITIONS.clear()

        first = classify_transition(S.RETENTION, S.FINAL_DELIVERY)

        assert (S.RETENTION, S.FINAL_DELIVERY) == (first.source, first.target)


class TestStatuses:
    """What all callers share."""

    def test_the_error_of_a_change_names_the_member_and_what_was_to_change(self):
        """In words and in fields."""
        with pytest.raises(
            AttributeError, match=r"^EMSStatus.RETENTION cannot be changed: 'colour'$"
        ) as caught:
            S.RETENTION.colour = "red"
        assert ("colour", S.RETENTION) == (caught.value.name, caught.value.obj)

        with pytest.raises(AttributeError, match="cannot be changed"):
            del S.RETENTION._value_

    @pytest.mark.parametrize("kind", [EMSStatus, Outcome, OutsideReason, Rule, TransitionKind])
    def test_a_member_is_hashed_as_an_object(self, kind):
        """Enum's own hash takes six times as long."""
        assert kind.__hash__ is object.__hash__


class TestConversion:
    """What is read and written."""

    def test_a_status_is_written_by_its_value_whatever_other_enums_are(self):
        """A converter that writes the names of its enums stays as it was for those."""
        converter = Converter()
        converter.register_unstructure_hook_func(
            lambda kind: isinstance(kind, type) and issubclass(kind, Enum), lambda it: it.name
        )
        configure_converter(converter)

        assert "final_delivery" == converter.unstructure(S.FINAL_DELIVERY)
        assert "RED" == converter.unstructure(Enum("Colour", {"RED": "#dc2626"}).RED)

    def test_a_phrase_without_its_texts_is_refused(self):
        """Each of the three must be there; nothing becomes the word "None"."""
        row = {"text": None, "statuses": ["retention"], "language": None, "post": None}

        with pytest.raises(ExceptionGroup) as caught:
            make_converter().structure(row, Phrase)

        assert [
            f"invalid value for type, expected a string, not None @ $.{name}"
            for name in ("text", "language", "post")
        ] == transform_error(caught.value)

    def test_a_wrong_time_is_told_what_would_have_been_right(self):
        """All the forms of a time, and what came."""
        with pytest.raises(ExceptionGroup) as caught:
            make_converter().structure({"text": "Retention", "at": 5}, TrackingEvent)

        (told,) = transform_error(caught.value)
        assert (
            "invalid value for type, expected a text as printed,"
            ' {"datetime": ..., "zone": ...}, where the zone may be left out, {"date": ...} or null,'
            " not 5 @ $.at"
        ) == told


class TestDiagrams:
    """How the pictures look."""

    @pytest.mark.parametrize("draw", [to_dot, to_mermaid])
    def test_what_is_no_history_is_not_drawn(self, draw):
        """The error names the type that came, and the value."""
        with pytest.raises(TypeError, match=r"^history must be a TrackingHistory, not str: 'x'$"):
            draw("x")

    def test_the_ends_are_grey_dots_and_the_last_has_a_ring(self):
        """In both languages; grey can be seen on white and on black."""
        lines = to_mermaid().splitlines()

        assert "    style start fill:#888888,stroke:#888888" in lines
        assert "    style finish fill:none,stroke:#888888,stroke-width:3px" in lines
        assert (
            '    finish [class="finish", shape=doublecircle, style=filled, fillcolor=black,'
            ' width=0.15, label=""]'
        ) in to_dot().splitlines()

    def test_a_long_label_is_broken_in_two(self):
        """Else it would be most of the width of the picture."""
        label = r'"2 Arrival at outward\noffice of exchange"'

        assert f"    arrival_at_outward_office [label={label}]" in to_dot().splitlines()
