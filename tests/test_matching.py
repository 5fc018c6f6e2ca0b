"""From raw text to status: what is answered, and what is left open."""

import copy
import pickle
import re

import pytest

from ems_status import (
    EMSStatus,
    Match,
    Matcher,
    Outcome,
    OutsideReason,
    Phrase,
    PhraseClashError,
    Rule,
    UnknownStatusError,
    can_transition,
    match,
    parse,
    suggest,
)
from tests.facts import read, status_of


S = EMSStatus


@pytest.mark.parametrize("status", S)
def test_each_label_of_the_guide_matches_its_own_status(status):
    """``Collection`` too, whatever else the word may mean."""
    for text in (status.label, status.label.upper(), f" {status.label}. "):
        assert status is match(text).status
        assert status is parse(text)


@pytest.mark.parametrize("status", S)
def test_each_japanese_label_means_its_status_among_others(status):
    """Two of the Japanese labels stand for two statuses each."""
    found = match(status.label_ja)
    shared = [other for other in S if other.label_ja == status.label_ja]

    assert status in found.candidates
    assert (len(shared) == 1 and status.label_ja != "国際交換局から発送") is bool(found)


@pytest.mark.parametrize("row", read("upu_codes.jsonl"), ids=lambda row: row["code"])
def test_event_codes_count_in_capitals_only(row):
    """A sure code has its status; in small letters it is some word."""
    found = match(row["code"])

    if row["sure"] and status_of(row["label"]):
        assert status_of(row["label"]) is found.status
        assert Rule.CODE is found.rule
        assert Outcome.UNKNOWN is match(row["code"].lower()).outcome
        assert found.status is match(f"2026-01-06 | {row['code']}").status
    elif row["code"] != "EDF":
        assert found.status is None


@pytest.mark.parametrize(
    "text",
    [
        "Delivery", "Customs", "Held", "Arrival", "Posting", "Office", "Exchange", "delivery office",
        "Office of exchange", "国際交換局", "郵便局", "発送", "届け", "済み", "中", "不在のため",
    ],
)  # fmt: skip
def test_a_bare_word_has_no_status(text):
    """Part of a text is not the text."""
    assert Outcome.UNKNOWN is match(text).outcome


def test_a_row_names_the_phrase_that_it_holds():
    """As it is printed, and who prints it; two wordings of one meaning agree."""
    row = "03/12 09:15 | HELD BY IMPORT CUSTOMS | CHINA"
    found = match(row)

    assert (row, Rule.ROW) == (found.text, found.rule)
    assert ("Held by import Customs", "japan_post") == (found.phrase.text, found.post)
    assert S.POSTING_COLLECTION is match("引受 Posting/Collection").status


def test_two_statuses_in_one_row_disagree():
    """Neither wins, and no context settles which of the two is meant."""
    row = "配送済み｜｜｜2026年1月11日｜｜｜ご不在のため持ち戻り｜｜｜千代田局"
    found = match(row, after=S.RETENTION, place="TOKYO", origin="CN")

    assert (Outcome.AMBIGUOUS, Rule.ROW_OF_SEVERAL) == (found.outcome, found.rule)
    assert (S.ATTEMPTED_DELIVERY, S.FINAL_DELIVERY) == found.candidates
    assert found.phrase is None


def test_a_status_beside_an_outside_event_is_outside():
    """Delivered and returned is no status; of two kinds of events outside, the kind stays open."""
    found = match("Final delivery | Returned to sender")

    assert (Outcome.OUTSIDE, OutsideReason.RETURN) == (found.outcome, found.reason)
    assert () == found.candidates
    assert OutsideReason.OTHER is match("Returned to sender | 調査中").reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Returned to Sender", "RETURN"), ("差出人に返送済み", "RETURN"), ("差出人に返送：あて所が不明のため", "RETURN"), ("転送", "FORWARDED"),
        ("調査中（受取ご辞退）", "INVESTIGATION"), ("中継", "RELAY"), ("En route", "RELAY"),
        ("Export Cancellation due to Awaiting Payment of Charges", "CANCELLED"), ("Import terminated", "OTHER"),
        ("Shipping Label Created", "PRE_ADVICE"), ("Item lost", "LOST"),
    ],
)  # fmt: skip
def test_a_real_event_outside_the_ten_says_its_kind(text, reason):
    """An event outside is known, and is no status."""
    found = match(text)

    assert (Outcome.OUTSIDE, OutsideReason[reason]) == (found.outcome, found.reason)
    assert found.status is None


@pytest.mark.parametrize(
    ("text", "outward", "inward"),
    [
        ("国際交換局に到着", S.ARRIVAL_AT_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE),
        ("國際交換局に到著", S.ARRIVAL_AT_OUTWARD_OFFICE, S.ARRIVAL_AT_INWARD_OFFICE),
        ("国際交換支店から発送", S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION),
        ("Dispatched from Exchange Office", S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION),
        ("Item presented to customs", S.ARRIVAL_AT_OUTWARD_OFFICE, S.CUSTOMS_CLEARANCE),
        ("Item returned from customs", S.ARRIVAL_AT_OUTWARD_OFFICE, S.COLLECTION),
    ],
)
def test_a_text_of_both_sides_is_settled_by_place_and_origin(text, outward, inward):
    """At home the office is outward, abroad inward; which is home, the origin says."""
    assert (outward, inward) == match(text).candidates
    for place, origin, status in [
        ("東京都", "JP", outward),
        ("OSAKA", "Japan", outward),
        ("日本", "JPN", outward),
        ("CHINA", "JP", inward),
        ("大阪府", "CN", inward),
        ("CHINA", "中国", outward),
    ]:
        found = match(text, place=place, origin=origin)
        assert status is found.status
        assert Rule.PLACE is found.rule
        assert found.phrase.text == match(text).phrase.text


@pytest.mark.parametrize(
    ("place", "origin"),
    [("大阪府", None), ("Springfield", "JP"), (None, "JP"), ("", "JP"), ("KOCHI", "JP"), ("HONG KONG", "CN")],
)  # fmt: skip
def test_an_unknown_place_settles_nothing(place, origin):
    """Nor does a third country, which the item may only pass through."""
    assert Outcome.AMBIGUOUS is match("国際交換局に到着", place=place, origin=origin).outcome


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("2026/01/09 18:41\t国際交換局に到着\t\tSHANGHAI EMS\tCHINA", 4),
        ("2026/01/07 06:20\t国際交換局に到着\t\t東京国際郵便局\t東京都", 2),
        ("03/07 22:00 国際交換局から発送 SHANTOU EMS CHINA", 6),
        ("03/07 22:00 国際交換局から発送 東京都", 3),
    ],
)
def test_the_place_in_a_row_counts_like_a_given_one(row, status):
    """With the origin it tells the side; a given place wins."""
    found = match(row, origin="EJ123456785JP")

    assert status == found.status.number
    assert Rule.PLACE is found.rule
    assert row == found.text
    assert match(row).status is None
    assert match(row, origin="JP", place="Springfield").status is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Held by customs", 2), ("通関手続中", 2), ("Cleared by customs", 2), ("到着", None), ("Received at sorting center", None),
        ("Held by import Customs", 5), ("Arrived at delivery office", 6), ("持ち出し中", 7),
    ],
)  # fmt: skip
def test_the_country_of_origin_overrules_what_a_text_says_by_default(text, status):
    """It never turns a text that names its side, or the side of the delivery."""
    found = match(text, place="JAPAN", origin="JP")

    assert status == (found.status and found.status.number)


def test_where_words_decide_by_place_the_match_says_what_they_said():
    """A listed text is turned by what its words say of each side."""
    assert match("Held by customs").reading is None
    assert "hold · by customs" == match("Held by customs", place="JAPAN", origin="JP").reading


@pytest.mark.parametrize("text", ["国際交換局に到着", "国際交換局から発送", "Item presented to customs"])  # fmt: skip
@pytest.mark.parametrize("before", S)
def test_the_status_before_settles_a_text_where_one_meaning_can_follow(text, before):
    """What usually comes next is no evidence."""
    possible = [status for status in match(text).candidates if can_transition(before, status)]
    found = match(text, after=before)

    assert (possible[0] if len(possible) == 1 else None) is found.status
    assert (Rule.AFTER if len(possible) == 1 else Rule.PHRASE) is found.rule


def test_the_place_outweighs_the_status_before_and_a_clear_text_both():
    """A scan says where it was made, while rows may be missing before it."""
    context = {"origin": "JP", "after": S.POSTING_COLLECTION}

    assert S.ARRIVAL_AT_INWARD_OFFICE is match("国際交換局に到着", place="CHINA", **context).status
    assert match("Retention") == match("Retention", place="TOKYO", **context)


def test_parse_gives_the_status_or_an_error_that_says_why():
    """The error is a `ValueError` and a `LookupError`, and carries text, outcome and candidates."""
    with pytest.raises(UnknownStatusError, match="Unknown status text: 'Held by Custms'") as caught:
        parse("Held by Custms")

    assert ("Held by Custms", Outcome.UNKNOWN, ()) == caught.value.args
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, LookupError)


def test_suggestions_are_near_and_never_an_answer():
    """Three spellings of one status would hide the other that may be meant: each meaning is there once."""
    meanings = [(p.statuses, p.reason) for p in suggest("office of exchange arrival", limit=10)]

    assert "Retention" == suggest("Retantion")[0].text
    assert Outcome.UNKNOWN is match("Retantion").outcome
    assert () == suggest("xqzzk") == suggest("")
    assert 1 == len(suggest("Departure from inwardoffice of exchange", limit=1))
    assert len(meanings) == len(set(meanings))


@pytest.mark.parametrize("text", ["Retention", "国際交換局に到着", "xqzzk", ""])
@pytest.mark.parametrize(
    ("argument", "wrong", "error"),
    [
        ("place", 5, TypeError), ("origin", 5, TypeError), ("origin", "Narnia", ValueError),
        ("origin", "EJ123456789JP", ValueError), ("after", "retention", TypeError), ("after", [S.RETENTION], TypeError),
        ("post", "pigeon", ValueError), ("post", 5, ValueError),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_refused_whatever_the_text_is(text, argument, wrong, error):
    """A clear error that names it, and what would have been right."""
    for call in (match, parse):
        with pytest.raises(error, match=f"(?i){argument}.*{re.escape(str(wrong)[:6])}"):
            call(text, **{argument: wrong})


def test_blank_and_endless_texts_are_unknown():
    """Each says why: there was nothing, or too much."""
    assert Rule.BLANK is match(" \t<br>\u200b").rule
    assert Rule.TOO_LONG is match("Retention " * 101).rule
    assert S.RETENTION is match("Retention" + " " * 991).status
    for length, rule in (1001, Rule.TOO_LONG), (1000, Rule.UNLISTED):
        assert match("x" * length) == Match("x" * length, Outcome.UNKNOWN, rule=rule)


def test_one_post_can_be_asked():
    """It has its own meaning, else the standard names; a matcher of one post knows no other's."""
    guide = Matcher.from_posts(["guide", "guide"], words=False)

    assert S.RETENTION is match("Retention", post="upu").status
    assert S.CUSTOMS_CLEARANCE is match("EME", post="guide").status
    assert ("guide",) == guide.posts
    assert S.RETENTION is guide.parse("Retention")
    assert Outcome.UNKNOWN is guide.match("Held by import Customs").outcome


def test_own_phrases_make_a_new_matcher():
    """The first one stays as it is; a code counts in capitals."""
    plain = Matcher()
    row = Phrase("Liegt bei der Post", (S.RETENTION,), "de", "shop")
    wider = plain.with_phrases([row, Phrase("QX7", (S.COLLECTION,), "zxx", "shop")])

    assert plain != wider
    assert Outcome.UNKNOWN is plain.match(row.text).outcome is wider.match("qx7").outcome
    assert row == wider.match("LIEGT BEI DER POST.").phrase
    assert row in wider.suggest("Liegt bei der Pst")
    assert row in wider.all_phrases()
    assert S.COLLECTION is wider.match(" QX7 ").status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Held", S.CUSTOMS_CLEARANCE),
        ("国際交換局に到着", S.ARRIVAL_AT_INWARD_OFFICE),
        ("En route", S.COLLECTION),
        ("Retention", S.RETENTION),
    ],
)
def test_own_phrases_may_settle_what_is_open(text, status):
    """A disputed text, one of two meanings, and a relay; or say what is known."""
    assert status is Matcher().with_phrases([Phrase(text, (status,), "en", "shop")]).parse(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Final delivery", S.COLLECTION), ("Returned to sender", S.FINAL_DELIVERY), ("国際交換局に到着", S.RETENTION),
        ("EMA", S.RETENTION), ("HELD", S.CUSTOMS_CLEARANCE),
    ],
)  # fmt: skip
def test_own_phrases_contradict_none_before_them_unless_told(text, status):
    """A slip would be a wrong status for every text after it; a code is one in any language."""
    held = Phrase("Held", (S.RETENTION,), "en", "shop")
    row = Phrase(text, (status,), "en", "shop")
    first = Matcher().with_phrases([held])

    with pytest.raises(PhraseClashError):
        first.with_phrases([row])
    replaced = first.with_phrases([row], replace=True)
    assert status is replaced.parse(text)
    assert ((row,) if text == "HELD" else (held, row)) == replaced.phrases
    with pytest.raises(PhraseClashError):
        Matcher(phrases=[row, Phrase(text.title(), (S.OUT_FOR_DELIVERY,), "en", "shop")])


def test_an_arrival_at_an_office_of_exchange_is_none_at_the_delivery_office():
    """Who lists the one only, does not know the other."""
    matcher = Matcher((), [Phrase("到着", (S.COLLECTION,), "ja", "shop")], words=False)
    row = "2026/01/09 18:41\t到着\t\t{}\t東京都"

    assert S.COLLECTION is matcher.match(row.format("渋谷郵便局")).status
    assert Outcome.UNKNOWN is matcher.match(row.format("東京国際郵便局")).outcome


def test_a_match_says_who_prints_its_phrase():
    """And nothing where nobody does, or where the posts disagree."""
    assert "usps" == match("Inbound Into Customs").post
    assert match("Item released from customs").post is None
    assert match("xqzzk").post is None


@pytest.mark.parametrize("origin", ["CN", "FR"])
def test_a_post_speaks_of_its_own_country_as_the_inward_side(origin):
    """An item that USPS scans in the United States has arrived there; others may pass through."""
    for post, status in (("usps", S.COLLECTION), ("shop", None)):
        row = Phrase("Gate", (S.DISPATCH_FROM_OUTWARD_OFFICE, S.COLLECTION), "en", post)
        matcher = Matcher().with_phrases([row])

        assert status is matcher.match("Gate", place="US", origin=origin).status
        assert S.COLLECTION is matcher.match("Gate", place="US", origin="JP").status
        assert matcher.match("Gate", place="BR", origin=origin).status is None


def test_a_matcher_may_know_listed_texts_only_or_words_only():
    """What words say is no listed phrase: it has a reading in place of one; own phrases go first."""
    text = "Your parcel is now being held by customs"
    worded = Matcher(posts=()).match(text)
    own = Matcher(phrases=[Phrase(text, (S.RETENTION,), "en", "shop")]).match(text)

    assert (S.CUSTOMS_CLEARANCE, Rule.WORDS) == (worded.status, worded.rule)
    assert worded.phrase is worded.post is None
    assert "custom" in worded.reading
    assert Outcome.UNKNOWN is Matcher(words=False).match(text).outcome
    assert Outcome.UNKNOWN is Matcher.from_posts(["upu"], words=False).match(text).outcome
    assert worded.reading == match(f"2026-01-06 10:00 | {text} | CHINA").reading
    assert worded.reading == match(text, place="CHINA", origin="JP").reading
    assert match("Retention").reading is None
    assert (S.RETENTION, Rule.PHRASE) == (own.status, own.rule)


def test_phrases_that_stand_in_a_text_are_suggested_first():
    """A mail quotes what it asks about, and is no answer for that."""
    mail = "Hello, my parcel says Held by import Customs. Is that normal?"

    assert "Held by import Customs" == suggest(mail)[0].text
    assert match(mail).status is None


def test_event_codes_are_not_suggested():
    """Nobody misspells a code and means what looks like it, nor is a number in a mail one."""
    numeric = Matcher(phrases=[Phrase("7421", (S.RETENTION,), "zxx", "shop")])

    assert () == numeric.suggest("Order 7421")
    for near in ("RESDIT 7", "RESDIT 74.", "predes."):
        assert "zxx" not in {phrase.language for phrase in suggest(near, 50)}


def test_what_shares_half_of_its_letters_is_not_near():
    """More than half of the pairs of letters must be the same."""
    matcher = Matcher((), (Phrase("abc", (S.RETENTION,), "en", "shop"),))

    assert ["abc"] == [phrase.text for phrase in matcher.suggest("abcd")]
    assert () == matcher.suggest("abd")


def test_a_matcher_is_a_value():
    """Whatever it has read; its copies go on reading."""
    used, fresh = Matcher(), Matcher()
    used.match("Retention")

    assert (fresh, hash(fresh), repr(fresh)) == (used, hash(used), repr(used))
    for copier in (copy.copy, copy.deepcopy, lambda matcher: pickle.loads(pickle.dumps(matcher))):
        assert S.RETENTION is copier(used).parse("Retention")


def test_a_match_is_true_when_it_has_a_status():
    """And false when it is ambiguous, outside or unknown."""
    assert match("Retention")
    assert not match("国際交換局に到着")
    assert Match("x", Outcome.MATCHED, (S.RETENTION,)).status is S.RETENTION
