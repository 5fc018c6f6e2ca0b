"""The vocabulary as data: every row is whole, and no text has two meanings within one post."""

from __future__ import annotations

import pickle
from collections import Counter

import pytest

from ems_status import EMSStatus, Matcher, OutsideReason, Phrase, PhraseClashError, match, normalize
from ems_status._lexicon import expand, index_of, index_phrases, patterns_of, rows_of
from ems_status.vocabulary import POSTS


ALL = list(Matcher().all_phrases())


def test_a_slot_expands_to_each_of_its_alternatives():
    """An empty alternative leaves the rest as it stands."""
    assert ["Held", "Held up", "Kept", "Kept up"] == expand("{Held|Kept}{| up}")


def test_a_named_slot_expands_to_the_shared_alternatives():
    """The names are those of SLOTS."""
    assert ["At the office", "At office"] == expand("At {the}office")


def test_an_unknown_slot_is_refused():
    """A typing error in a row comes to light in the tests, not in an answer."""
    with pytest.raises(KeyError, match="teh"):
        expand("At {teh}office")


@pytest.mark.parametrize("post", POSTS)
def test_every_post_has_phrases_of_its_own_name(post):
    """Building the index refuses clashes; each row names its post."""
    assert index_of((post,))
    assert {post} == {phrase.post for phrase in Matcher.from_posts([post]).all_phrases()}


def test_no_row_holds_what_is_left_of_a_slot():
    """Braces and bars belong to the notation, not to texts."""
    assert [] == [phrase.text for phrase in ALL if set("{}|") & set(phrase.text)]


@pytest.mark.parametrize("post", POSTS)
def test_no_post_lists_a_text_twice(post):
    """One text, one row: else an edit of one of them would leave the other behind."""
    keys = Counter(
        text if sense[1] == "zxx" else text.casefold()
        for pattern, sense in patterns_of(post)
        for text in expand(pattern)
    )

    assert [] == [key for key, times in keys.items() if times > 1]


def test_a_text_has_the_same_rows_with_an_index_and_without():
    """The first texts of a program are looked up before there is an index."""
    index = index_of(tuple(POSTS))

    for key in list(index)[::23]:
        assert index[key] == rows_of(tuple(POSTS), key), key


def test_what_no_row_lists_has_no_row_without_an_index_either():
    """A row counts from its first letter to its last, with its parts in their order."""
    index = index_of(tuple(POSTS))

    for key in (*list(index)[::97], "final delivery {", "retention cancelled", "held"):
        for near in (key[1:], key[:-1], f"{key}x", f"x{key}", f"{key} {key}", key.upper(), key, ""):
            assert index.get(near, ()) == rows_of(tuple(POSTS), near), near


def test_a_text_that_many_posts_print_has_a_row_of_each():
    """In the order of the posts."""
    key, most = max(index_of(tuple(POSTS)).items(), key=lambda item: len(item[1]))
    posts = [post for _, (_, _, post, _) in most]

    assert len(posts) > 3
    assert posts == sorted(posts, key=list(POSTS).index)
    assert most[::-1] == rows_of(tuple(POSTS)[::-1], key)


def test_every_phrase_means_what_its_row_says():
    """Each row of the vocabulary, matched against its own post, gives its own meaning."""
    for phrase in ALL:
        found = match(phrase.text, post=phrase.post)

        assert phrase.statuses == found.candidates, phrase
        assert phrase.reason is found.reason, phrase


def test_no_phrase_has_another_status_in_the_whole_vocabulary():
    """Posts may disagree, and then the text is ambiguous; none overrules another."""
    for phrase in ALL:
        found = match(phrase.text)

        if found:
            assert phrase.statuses == (found.status,) or phrase.text.casefold() in {
                label.casefold() for s in EMSStatus for label in (s.label, s.label_ja)
            }, phrase


def test_a_text_with_two_meanings_in_one_post_is_refused():
    """The error carries both rows, names them, and pickles."""
    one = Phrase("Held up", (EMSStatus.RETENTION,), "en", "shop")
    other = Phrase("held  UP.", (EMSStatus.CUSTOMS_CLEARANCE,), "en", "shop")

    with pytest.raises(PhraseClashError) as caught:
        index_phrases([one, other])
    error = pickle.loads(pickle.dumps(caught.value))

    assert (one, other) == (error.existing, error.clashing)
    assert (
        "One text, two meanings: 'held  UP.' (shop) is CUSTOMS_CLEARANCE,"
        " but 'Held up' (shop) is RETENTION" == str(error)
    )


def test_a_clash_with_an_event_outside_the_ten_names_its_kind():
    """The caller sees that the text is known as no status."""
    row = Phrase("Returned to sender", (EMSStatus.FINAL_DELIVERY,), "en", "shop")

    with pytest.raises(PhraseClashError, match=r"is outside the ten \(return\)"):
        Matcher().with_phrases([row])


def test_a_text_listed_twice_with_one_meaning_is_no_clash():
    """Repetition is harmless."""
    row = Phrase("Held up", (), "en", "shop", OutsideReason.OTHER)

    assert 1 == len(index_phrases([row, row]))


def test_a_phrase_has_statuses_or_a_reason():
    """Neither leaves the meaning open, both contradict each other."""
    with pytest.raises(ValueError, match="has statuses or, without any, a reason; 'x'"):
        Phrase("x", (), "en", "shop")
    with pytest.raises(ValueError, match="has statuses or, without any, a reason"):
        Phrase("x", (EMSStatus.RETENTION,), "en", "shop", OutsideReason.LOST)


def test_a_phrase_holds_members_only():
    """A value in place of a member is a mistake of the caller's."""
    with pytest.raises(TypeError, match="statuses must hold members of EMSStatus, not 'retention'"):
        Phrase("x", ("retention",), "en", "shop")


def test_languages_are_two_letters_or_the_code_for_none():
    """ISO 639, so that a reader knows what is meant."""
    assert {len(phrase.language) for phrase in ALL} <= {2, 3}
    assert all(phrase.text.isupper() for phrase in ALL if phrase.language == "zxx")


def test_every_folded_text_is_whole():
    """A row that folds to nothing would match every blank cell."""
    assert all(normalize(phrase.text) for phrase in ALL)
