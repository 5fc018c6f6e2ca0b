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
from tests.facts import AGREED, may_mean, read


S = EMSStatus
FILES = Path(vocabulary.__file__).parent / "vocabulary" / "posts"
PLACED = [(f"{post}.txt:{line}", entry) for post in POSTS for line, entry in entries_of(post)]
SLOTS = st.lists(st.lists(st.text("aA 。.", max_size=3), min_size=2, max_size=3), max_size=3)


def entries(text):
    """What the posts mean by a text wherever it is printed."""
    index = vocabulary.index()
    return [e for e in index.get(normalize(text)) or index.get(text, ()) if not e.alone]


def everybody(text):
    """What all the posts together mean by a text, None being none of the ten; the guide goes first."""
    found = entries(text)
    found = [entry for entry in found if entry.post == "guide"] or found
    return {status for entry in found for status in entry.statuses or (None,)}


class TestFiles:
    """What stands in the files."""

    def test_every_post_has_a_file_with_texts_of_its_own(self):
        """And every file belongs to a post, which delivers in a country that exists, or in none."""
        assert set(POSTS) == {path.stem for path in FILES.iterdir()} == {e.post for _, e in PLACED}
        assert [] == [c for c in POSTS.values() if c and country_of(c) != c]
        assert ("guide", "japan_post", "upu") == STANDARD
        assert {2, 3} == {*map(len, vocabulary._POSTS)}

    def test_a_text_is_written_as_a_page_prints_it(self):
        """No space too many, no brace or bar left of the notation, a code in capitals."""
        for place, e in PLACED:
            assert not set("{}|") & set(e.text), place
            assert e.text == e.text.strip(), place
            assert e.text.isupper() if e.language == CODE else len(e.language) == 2, place

    def test_no_text_is_dead_or_listed_twice_by_a_post(self):
        """Each is found under the form that every raw text is folded to."""
        times = Counter((key_of(e), e.post) for _, e in PLACED)

        assert [] == [place for place, e in PLACED if times[key_of(e), e.post] > 1]
        assert [] == [place for place, e in PLACED if e not in vocabulary.index()[key_of(e)]]
        assert "" not in vocabulary.index()


class TestFacts:
    """What the files say of the texts that were seen."""

    @pytest.mark.parametrize("row", AGREED, ids=lambda row: row["text"])
    def test_no_line_contradicts_what_was_seen(self, row):
        """A wrong status is the one unforgivable answer, and a meaning nobody sees makes a guess."""
        text, allowed = row["text"], may_mean(row)
        found = [(entry.post, {*entry.statuses} or {None}) for entry in entries(text)]

        assert [] == [(post, means) for post, means in found if not means & allowed]
        assert not row.get("candidates") or everybody(text) <= allowed

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


NO_MEMBERS = "members of EMSStatus, as .*, not "
WRONG_FIELDS = [
    ({"statuses": ()}, ValueError, "has statuses or, without any, a reason; 'x'"),
    ({"reason": OutsideReason.LOST}, ValueError, "has statuses or, without any, a reason"),
    ({"statuses": (S.RETENTION,) * 2}, ValueError, "distinct, not RETENTION, RETENTION"),
    ({"statuses": ("retention",)}, TypeError, f"{NO_MEMBERS}.'retention',"),
    ({"statuses": "retention"}, TypeError, f"{NO_MEMBERS}'retention'"),
    ({"statuses": S.RETENTION}, TypeError, f"{NO_MEMBERS}<EMSStatus"),
    ({"statuses": None}, TypeError, f"{NO_MEMBERS}None"),
    ({"text": S.RETENTION}, TypeError, "text must be str, not EMSStatus"),
    ({"language": None}, TypeError, "language must be str, not NoneType"),
    ({"post": 5}, TypeError, "post must be str, not int"),
    ({"reason": "lost"}, TypeError, "reason must be OutsideReason or None, not str"),
]


class TestPhrase:
    """A phrase, also of the caller's own."""

    def test_phrases_are_listed_post_by_post(self):
        """With their statuses in the guide's order."""
        assert [Phrase(*e[:5]) for _, e in PLACED] == list(vocabulary.phrases())
        assert {"usps"} == {phrase.post for phrase in vocabulary.phrases(["usps"])}
        two_way = Phrase("x", [S.RETENTION, S.COLLECTION], "en", "shop")
        assert (S.COLLECTION, S.RETENTION) == two_way.statuses

    @pytest.mark.parametrize(("changes", "error", "message"), WRONG_FIELDS)
    def test_a_wrong_field_is_refused(self, changes, error, message):
        """With the value, and what would be right."""
        fields = {"text": "x", "statuses": (S.RETENTION,), "language": "en", "post": "shop"}

        with pytest.raises(error, match=message):
            Phrase(**fields | changes)
