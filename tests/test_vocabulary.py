"""The vocabulary as data: every row is whole, and none contradicts another or what was seen.

Run this file after a change of ``vocabulary/``: it takes a few seconds, and names the wrong lines.
"""

from __future__ import annotations

from collections import Counter
from math import prod
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import EMSStatus, OutsideReason, Phrase, PhraseClashError, _files, normalize
from ems_status import _vocabulary as vocabulary
from ems_status._places import country_of
from ems_status._vocabulary import CODE, POSTS, STANDARD, entries_of, expand, key_of, sense_of
from tests.facts import AGREED, TEXTS, may_mean, near_misses, read


S = EMSStatus
FILES = Path(vocabulary.__file__).parent / "vocabulary" / "posts"
PLACED = [(f"{post}.txt:{line}", entry) for post in POSTS for line, entry in entries_of(post)]
SLOTS = st.lists(st.lists(st.text("aA 。.", max_size=3), min_size=2, max_size=3), max_size=3)


def entries(text):
    """What the posts mean by a text wherever it is printed."""
    index = vocabulary.index()
    return [e for e in index.get(normalize(text)) or index.get(text, ()) if not e.alone]


def meant(entry):
    """The statuses of an entry; None stands for none of the ten."""
    return set(entry.statuses) or {None}


def everybody(text):
    """What all the posts together mean by a text; the guide goes first."""
    found = entries(text)
    found = [entry for entry in found if entry.post == "guide"] or found
    return {status for entry in found for status in meant(entry)}


def places(text):
    """The lines that list a text."""
    found = [vocabulary.places_of(normalize(text), entry.post) for entry in entries(text)]
    return ", ".join(place for of_post in found for place in of_post)


def assert_none(found):
    """Fail with a line for each that is wrong."""
    assert not found, "\n".join(["", *map(str, found)])


class TestFiles:
    """What stands in the files."""

    def test_every_post_has_a_file_with_texts_of_its_own(self):
        """And every file belongs to a post, which delivers in a country that exists, or in none."""
        assert set(POSTS) == {path.stem for path in FILES.iterdir()} == {e.post for _, e in PLACED}
        assert [] == [c for c in POSTS.values() if c and country_of(c) != c]
        assert ("guide", "japan_post", "upu") == STANDARD

    def test_a_text_is_written_as_a_page_prints_it(self):
        """No space too many, no brace or bar left of the notation, a code in capitals."""
        untidy = [p for p, e in PLACED if set("{}|") & set(e.text) or e.text != e.text.strip()]
        languages = [p for p, e in PLACED if len(e.language) != 2 and e.language != CODE]
        codes = [p for p, e in PLACED if e.language == CODE and not e.text.isupper()]

        assert_none(untidy + languages + codes)

    def test_no_text_is_dead(self):
        """Each is found under the form that every raw text is folded to."""
        index = vocabulary.index()

        assert_none([p for p, e in PLACED if not normalize(e.text) or e not in index[key_of(e)]])

    def test_no_post_lists_a_text_twice(self):
        """Else an edit of one line would leave the other behind."""
        times = Counter((key_of(e), e.post) for _, e in PLACED)

        assert_none([f"{p}: {e.text}" for p, e in PLACED if times[key_of(e), e.post] > 1])


class TestFacts:
    """What the files say of the texts that were seen."""

    def test_no_line_contradicts_what_was_seen(self):
        """A wrong status is the one unforgivable answer."""
        rows = [(row["text"], may_mean(row)) for row in AGREED]

        assert_none([
            f"{places(text)}: {text} is {allowed}"
            for text, allowed in rows
            if any(not meant(entry) & allowed for entry in entries(text))
        ])

    def test_a_two_way_text_means_no_more_than_what_readers_see_in_it(self):
        """A meaning that they do not see makes a guess of it."""
        rows = [(row["text"], may_mean(row)) for row in AGREED if row.get("candidates")]

        assert_none([
            f"{places(text)}: {text} is {allowed}"
            for text, allowed in rows
            if everybody(text) - allowed
        ])

    def test_no_line_gives_a_status_to_what_only_looks_like_one(self):
        """A near miss has none, or the one number that would do; so has a hard case."""
        rows = [(text, {number}) for text, number in near_misses()]
        cases = [row for row in read("hard_cases.jsonl") if row.keys() == {"match", "want"}]
        rows += [(row["match"], set(map(str, row["want"]))) for row in cases]

        assert_none([
            f"{places(text)}: {text} is {status.name}"
            for text, numbers in rows
            if "<" not in text  # what markup hides is not for the list to know
            for status in everybody(text) - {None}
            if len(everybody(text)) == 1 and str(status.number) not in numbers
        ])

    def test_nothing_that_is_no_event_is_listed(self):
        """Headings, messages, offices and days."""
        noise = [row["text"] for row in TEXTS if row["label"] == "NOISE" and row["sure"]]

        assert_none([f"{places(text)}: {text} is no event" for text in noise if entries(text)])

    def test_nearly_all_that_was_seen_is_listed(self):
        """But for whole rows, and for what one post alone means so."""
        sure = [(row["text"], may_mean(row)) for row in AGREED if not row.get("candidates")]
        events = [(text, statuses) for text, statuses in sure if None not in statuses]
        found = [text for text, statuses in events if everybody(text) == statuses]

        assert len(found) >= 0.95 * len(events)

    def test_every_code_of_the_upu_means_what_its_name_means(self):
        """But for those that are no event, or that honest readers dispute."""
        for row in read("upu_codes.jsonl"):
            if row["sure"]:
                assert may_mean(row) == everybody(row["code"]), row
            assert everybody(row["name"]) <= may_mean(row), row


class TestMistakes:
    """What is refused when a file is read."""

    @pytest.mark.parametrize(
        ("rows", "message"),
        [
            ("[en]\n9 at {teh}shop", r'usps\.txt:2: "at {teh}shop": no word list "teh"'),
            ("[en]\n\n9 held {at|in", r'usps\.txt:3: "held {at|in": a slot has no end'),
            ("[en]\n11 Held", r'usps\.txt:2: "11": no meaning; one is a number, as 5 or 2/4, or'),
            ("[en]\n2/2 Held", r'usps\.txt:2: "2/2": no meaning'),
            ("[en]\nreturns Held", r'usps\.txt:2: "returns": no meaning'),
            ("[en]\n{Item|Parcel} held", r'usps\.txt:2: "{Item\|Parcel}": no meaning'),
            ("# head\n9 Held", r'usps\.txt:2: "9 Held": no language, as \[en\], nor'),
            ("[en]\nHeld", r'usps\.txt:2: "Held": no language'),
        ],
    )
    def test_a_mistake_is_named_with_its_line(self, rows, message, monkeypatch):
        """And with what would be right."""
        monkeypatch.setattr(_files, "read_file", lambda _: rows)

        with pytest.raises(ValueError, match=message):
            list(entries_of("usps"))

    def test_a_post_has_a_name_and_a_country(self, monkeypatch):
        """Or the sign for none."""
        monkeypatch.setattr(_files, "read_file", lambda _: "# head\nusps USA")

        with pytest.raises(ValueError, match=r'posts\.txt:2: "usps USA": no name of a post'):
            list(vocabulary._posts())

    @pytest.mark.parametrize("second", ["5 held  UP.", "10! Held up"])
    def test_a_second_meaning_is_named_with_both_lines(self, second, monkeypatch):
        """Which post it is that contradicts itself, and where."""
        rows = f"[en]\n10 Held up\n{second}"
        monkeypatch.setattr(_files, "read_file", lambda _: rows)

        with pytest.raises(PhraseClashError) as caught:
            vocabulary.index.__wrapped__()
        assert ("guide.txt:2", "guide.txt:3") == caught.value.places
        assert Phrase("Held up", (S.RETENTION,), "en", "guide") == caught.value.existing
        assert second.partition(" ")[2] == caught.value.clashing.text

    def test_one_text_may_stand_in_two_languages(self, monkeypatch):
        """A post may print the same letters with one meaning in both."""
        monkeypatch.setattr(_files, "read_file", lambda _: "[en]\n10 Held\n[nl]\n10 Held")

        assert list(POSTS) == [entry.post for entry in vocabulary.index.__wrapped__()["held"]]


class TestNotation:
    """Slots, lists and meanings."""

    def test_a_slot_stands_for_each_of_its_alternatives(self):
        """An empty one leaves the rest as it stands; a name stands for a list."""
        assert ("Held", "Held up", "Kept", "Kept up") == expand("{Held|Kept}{| up}")
        assert ("At home", "At work") == expand("At {where}", {"where": "home|work"})

    @given(SLOTS)
    def test_a_row_stands_for_every_choice_of_alternatives(self, slots):
        """What stands between two slots stands in each text."""
        texts = expand("x".join("{" + "|".join(slot) + "}" for slot in slots))

        assert prod(map(len, slots)) == len(texts)
        assert {max(len(slots) - 1, 0)} == {text.count("x") for text in texts}

    def test_a_meaning_is_a_number_or_several_or_a_reason(self):
        """Several stand in the guide's order, however they are written."""
        assert ((S.ARRIVAL_AT_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE), None) == sense_of("4/2")
        assert ((), OutsideReason.PRE_ADVICE) == sense_of("pre_advice")


class TestPhrase:
    """A phrase, also of the caller's own."""

    def test_phrases_are_listed_post_by_post(self):
        """With their statuses in the guide's order."""
        assert [Phrase(*e[:5]) for _, e in PLACED] == list(vocabulary.phrases())
        assert {"usps"} == {phrase.post for phrase in vocabulary.phrases(["usps"])}
        two_way = Phrase("x", [S.RETENTION, S.COLLECTION], "en", "shop")
        assert (S.COLLECTION, S.RETENTION) == two_way.statuses

    @pytest.mark.parametrize(
        ("changes", "error", "message"),
        [
            ({"statuses": ()}, ValueError, "has statuses or, without any, a reason; 'x'"),
            ({"reason": OutsideReason.LOST}, ValueError, "has statuses or, without any, a reason"),
            ({"statuses": (S.RETENTION,) * 2}, ValueError, "distinct, not RETENTION, RETENTION"),
            ({"statuses": ("retention",)}, TypeError, "members of EMSStatus, not 'retention'"),
            ({"statuses": "retention"}, TypeError, "must be several, as .*, not 'retention'"),
            ({"statuses": S.RETENTION}, TypeError, "must be several, as .*, not <EMSStatus"),
            ({"statuses": None}, TypeError, "must be several, as .*, not None"),
            ({"text": S.RETENTION}, TypeError, "text must be str, not EMSStatus"),
            ({"language": None}, TypeError, "language must be str, not NoneType"),
            ({"post": 5}, TypeError, "post must be str, not int"),
            ({"reason": "lost"}, TypeError, "reason must be OutsideReason or None, not str"),
        ],
    )
    def test_a_wrong_field_is_refused(self, changes, error, message):
        """With the value, and what would be right."""
        fields = {"text": "x", "statuses": (S.RETENTION,), "language": "en", "post": "shop"}

        with pytest.raises(error, match=message):
            Phrase(**fields | changes)
