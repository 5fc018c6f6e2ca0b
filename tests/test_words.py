"""A text by its words: what is read, what must not be, and how its files are checked."""

import pytest

from ems_status import EMSStatus, Outcome, OutsideReason, Rule, match, normalize
from ems_status._frames import DIRECTIONS, KNOWN, SIDES, SILENT, Frames, Language, frames, table_of
from ems_status._vocabulary import CODE, index
from ems_status._words import MAX_LENGTH, read_words, stopped_at
from tests import facts
from tests.metamorphic import meaning


def read(text):
    """The meaning of a text by its words, as the files write it: "4", "2/4", "return", or None."""
    return meaning(read_words(normalize(text)))


def said(*texts):
    """The texts that say something by their words, with their meanings."""
    return {text: found for text in texts if (found := read(text))}


UNLISTED = {
    "Item arrived in the outward OE": "2", "Arrival of the item at the office of exchange": "2/4",
    "Received at international mail processing center (Inb)": "4", "Departed from the import hub": "6",
    "Your shipment has left Japan": "3", "Dispatched to the country of destination": "3",
    "Handed over to the airline": "3", "Arrived at transit country": "3", "Arrived at Destination Post": "4",
    "Parcel is being held by customs in the destination country": "5", "Undergoing customs examination": "5",
    "Awaiting export customs clearance": "2", "Handed to customs for inspection": "2/5",
    "Item returned by customs": "2/6", "Import customs clearance finished": "6",
    "Sent to the local delivery office": "6", "Loaded onto the delivery vehicle": "7",
    "Attempted delivery due to addressee moved": "8", "Addressee not at home": "8",
    "Delivered to recipient's mailbox": "9", "Collected by the addressee at the post office": "9",
    "Held at post office": "10", "Accepted at post office": "1", "Item received from customer": "1",
    "Unclaimed - item is on its way back to sender": "return", "Redirected to new address": "forwarded",
    "Export cancelled at sender's request": "cancelled", "Shipping information received": "pre_advice",
    "荷物が国際交換局を出発しました": "3/6", "輸入国際交換局に到着": "4", "目的国に到着しました": "4",
    "税関で検査中": "5", "輸出通関手続き完了": "2", "配達局へ発送": "6", "玄関先に配達完了": "9",
    "受取人に引渡し": "9", "差出人へ返却": "return",
}  # fmt: skip
# Text, and what it means on the outward and the inward side.
SIDED = [
    ("Held by customs", 2, 5), ("通関手続中", 2, 5), ("Cleared by customs", 2, 6), ("Presented to customs", 2, 5),
    ("国際交換局に到着", 2, 4), ("国際交換局から発送", 3, 6), ("到着", None, 6), ("Departed from airport", 3, None),
    ("Delivered", 9, 9),
]  # fmt: skip


def test_a_text_that_nobody_listed_is_read_by_its_words():
    """English and Japanese, on each stage of the journey and outside the ten."""
    assert said(*UNLISTED) == UNLISTED


@pytest.mark.parametrize(("text", "outward", "inward"), SIDED)
def test_a_text_that_leaves_its_side_unsaid_has_a_meaning_on_each(text, outward, inward):
    """The place then turns it; what can happen on one side only is turned by no place."""
    found = read_words(normalize(text))
    senses = [sense and sense[0][0].number for sense in (found.outward, found.inward)]

    assert ([outward, inward], False) == (senses, found.says_side)


@pytest.mark.parametrize(
    "text", ["Held by import customs", "Arrived at delivery office", "Held by customs (Otb)"]
)
def test_a_text_that_says_its_side_is_turned_by_no_place(text):
    """A delivery office names the side as "import" does."""
    found = read_words(normalize(text))

    assert (True, None, None) == (found.says_side, found.outward, found.inward)


@pytest.mark.parametrize(
    ("text", "place"),
    [("Held by New Zealand customs", "new zealand"), ("Held by customs in Canada", "canada"),
     ("Arrival at office of exchange, Shanghai, China", "shanghai, china"), ("In transit to Canada", None)],
)  # fmt: skip
def test_a_reading_names_the_place_of_the_scan(text, place):
    """Wherever the text says it; where an item goes is no scan."""
    assert place == read_words(normalize(text)).place


def test_a_reading_says_what_was_understood():
    """For a person."""
    found = read_words(normalize("Held by customs in Canada due to prohibited articles"))

    assert found.text == "hold · by customs · at land · because of reason"


def test_days_times_and_places_are_known_pieces():
    """Inside a sentence, behind a break, and as the placeholder that a post prints."""
    texts = (
        "Your item was delivered in FRANCE", "Delivered on 29-Jul-2014 at 10:20", "Delivered in Tokyo",
        "Delivered, May 1, 2024 10:00 am", "Delivered (FRANCE)", "Delivered on [X]",
        "Delivered at 'EventLocationName' on 'EventDateTime'",
    )  # fmt: skip
    assert said(*texts) == dict.fromkeys(texts, "9")


def test_a_reason_stands_behind_the_events_that_have_one():
    """A hold has its reasons, a release has others, and a delivery has none."""
    assert read("Held by import Customs due to Invoice Missing / Inappropriate") == "5"
    assert (
        read(
            "Returned from Import Customs due to Import Authorised; Taxes and / or Duties to be Paid"
        )
        == "6"
    )
    assert read("Released from import customs - Low Value Item") == "6"
    assert {} == said(
        "Released from import Customs - awaiting payment of charges",
        "Delivered - prohibited articles",
    )


# ---- what must hold: each was a wrong answer once


def test_no_element_is_dropped():
    """A direction or a place counts even where it seems idle."""
    assert read("Received in receiving country") == "4"
    assert {} == said(
        "Delivered in destination country",
        "Arrived at customs from airport",
        "Returned from customs to sender",
    )


def test_a_direction_needs_its_noun():
    """Half a sentence says nothing."""
    assert {} == said("Delivered by", "Item delivered to", "Delivered to the", "Arrived at, customs", "Received from and held",
                      "税関に", "に到着しました")  # fmt: skip


def test_a_frame_needs_its_noun():
    """A lone verb is no event."""
    assert {} == said(
        "Arrived", "Departure", "Held", "Cleared", "Returned", "Sent", "Released", "出発", "保留"
    )


def test_a_noun_alone_is_no_event():
    """It may be a heading."""
    assert {} == said("Import Customs", "Signature", "Office of exchange", "Delivery", "Post", "Delivery office",
                      "Customs in the destination country", "税関", "国際交換局")  # fmt: skip


def test_nothing_is_said_twice():
    """One event is said once."""
    assert {} == said(
        "Delivered delivered", "Delivered, successful delivery", "Held by customs by customs"
    )


def test_no_text_has_two_sides():
    """Neither said twice, nor against what can happen there."""
    assert {} == said("Export import customs cleared", "Arrived at outward office of exchange (Inb)",
                      "Export delivery office reached", "Delivered (Otb)", "Accepted (Inb)")  # fmt: skip


def test_no_auxiliary_stands_at_the_edge_of_a_clause():
    """It asks, or something was cut off."""
    assert {} == said("Has your item been delivered", "Your item delivered was", "Delivered and", "Is delivered",
                      "Held by customs, and", "Delivered your", "Now delivered")  # fmt: skip


def test_a_text_begins_and_ends_in_a_word():
    """A break at its edge, or a bracket that is not closed, tells a heading or a cut."""
    assert {} == said("Delivered:", "- Delivered", "Delivered...", "Delivered?", "... delivered", "(Inb", "",
                      "Held by customs (Inb", "Delivered )", "[ ] Delivered", ", 保管")  # fmt: skip


def test_negation_future_doubt_and_condition_are_in_no_table():
    """What a listed term says as a whole is another thing: "not at home"."""
    assert {} == said("Not delivered", "Never held by customs", "Will be delivered", "To be delivered", "If delivered",
                      "Should be delivered", "Delivered tomorrow", "Expected to be delivered", "Possibly delivered",
                      "Delivered soon", "お届け予定", "到着していません", "配達完了予定")  # fmt: skip


def test_a_window_a_count_and_a_deadline_are_no_times():
    """A time stands behind a break, or where a direction puts it."""
    assert {} == said("Delivered, 18:00-20:00", "Delivered (1/2)", "2/3 Delivered", "Delivered by 10:00",
                      "Delivery 05/01/2024", "Delivered 12 items")  # fmt: skip


def test_where_an_item_arrived_is_in_the_country_or_at_the_office():
    """To be received in Canada is a posting or an arrival, and needs the origin."""
    expected = {"Arrived at Destination Post": "4", "Arrived at destination post office": "6",
                "Arrived in Canada": "4", "Departed from Japan": "3"}  # fmt: skip
    assert (
        said(*expected, "Received in Canada", "Arrived at destination", "In transit to destination")
        == expected
    )


def test_two_languages_that_differ_leave_a_text_unknown(monkeypatch):
    """What one of them reads, and no other, is read."""
    other = Language("xx", by_letters=False, behind=False, scripts=frozenset({"LATIN"}))
    english, *_ = frames().languages
    both = Frames([english, other], frames().meanings, frames().lines)
    monkeypatch.setattr("ems_status._words.frames", lambda: both)
    rows = [(1, "retain: delivered"), (2, "deliver: zugestellt"), (3, "deliver: delivered abroad")]
    monkeypatch.setattr("ems_status._frames.rows_in", lambda _: rows)
    tables = {"en": table_of("en"), "xx": None}
    monkeypatch.setattr("ems_status._frames.frames", lambda: both)
    tables["xx"] = table_of.__wrapped__("xx")
    monkeypatch.setattr("ems_status._words.table_of", tables.__getitem__)

    assert [None, "9", "9"] == [
        read(text) for text in ("Delivered", "Zugestellt", "Delivered abroad")
    ]


# ---- what cannot be read


def test_a_long_text_is_not_read_by_its_words():
    """No event is so long."""
    key = " ".join(["the"] * (MAX_LENGTH // 4)) + " delivered"

    assert read(key) is None
    assert stopped_at("zz " * MAX_LENGTH) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [("Delivered hopefully", "hopefully"), ("Hopefully delivered", "hopefully"), ("Arrived", None),
     ("通関手続中止", "止"), ("Доставлено", None), ("Item zz delivered yy", "zz")],
)  # fmt: skip
def test_an_unknown_text_names_the_word_that_stopped_it(text, word):
    """The first that no table has, where a language has the script of the text."""
    if not any("CYRILLIC" in language.scripts for language in frames().languages) or text.isascii():
        assert word == stopped_at(normalize(text))


# ---- the files


def concept_of(element):
    """An element without its direction."""
    return element.lstrip("".join(DIRECTIONS))


@pytest.mark.parametrize("language", frames().languages, ids=lambda language: language.code)
def test_each_term_of_a_language_is_read_as_it_is_written(language):
    """Its file has no mistake, and each of its whole texts reaches a frame."""
    table = table_of(language.code)

    assert table.terms
    assert [] == [text for text in table.whole if read_words(text) is None]


def test_each_concept_of_the_frames_has_words():
    """A frame that no language can say is dead."""
    said = set(KNOWN | SIDES | SILENT)
    for language in frames().languages:
        table = table_of(language.code)
        nodes = [table.terms]
        while nodes:
            node = nodes.pop()
            nodes += [after for word, after in node.items() if word]
            said |= {concept_of(concept) for concept in node.get("", ((), 0))[0]}
        said |= {concept_of(concept) for concepts in table.whole.values() for concept in concepts}

    assert set() == {concept_of(element) for nouns in frames().meanings for element in nouns} - said


MISTAKES = [
    ("en.txt", ["arive: arrived"], '"arive": no concept; frames.txt has no row with it'),
    ("en.txt", ["arrive"], '"arrive": no words; a row is "arrive: arrived | reached"'),
    ("en.txt", ["arrive: arrived |"], '"": no term; terms are parted by one "|"'),
    ("en.txt", ["arrive: reached", "depart: reached"], '"reached" says "arrive" in line 1'),
    ("en.txt", ['arrive: "到着"', 'depart: "到着"'], '"到着" says "arrive" in line 1'),
    ("en.txt", ["{exchange} OE|exchange", "exchange: {exchnge}"], '"{exchnge}": no word list "exchnge"'),
    ("frames.txt", ["2 4: hold"], '"2 4: hold": no frame; a row is "2 4 2/4: arrive @exchange" or "9: deliver"'),
    ("frames.txt", ["9: deliver", "8: deliver"], '"deliver" has another meaning in line 1'),
    ("frames.txt", ["language en LATIN"], '"language en LATIN": no language; a row is "language en words before LATIN"'),
    ("frames.txt", ["11: deliver"], '"11": no meaning'),
]  # fmt: skip


@pytest.mark.parametrize(("file", "rows", "message"), MISTAKES)
def test_a_mistake_is_refused_with_its_file_and_line(monkeypatch, file, rows, message):
    """One term has one meaning a language, and one set of elements has one."""
    load = frames.__wrapped__ if file == "frames.txt" else lambda: table_of.__wrapped__("en")
    frames(), table_of("en")
    monkeypatch.setattr("ems_status._frames.rows_in", lambda _: enumerate(rows, 1))
    with pytest.raises(ValueError, match=r"\.txt:") as caught:
        load()

    assert str(caught.value).startswith(f"{file}:{len(rows)}: {message}")


def test_a_text_that_only_a_place_can_tell_has_no_meaning_alone():
    """A sorting centre is passed on both sides, and counts in the country of destination."""
    found = read_words("departed from sorting centre")

    assert found.sense is found.outward is None
    assert ((EMSStatus.COLLECTION,), None) == found.inward
    alone = match("Departed from sorting centre")
    assert (Outcome.UNKNOWN, Rule.WORDS, found.text) == (alone.outcome, alone.rule, alone.reading)
    abroad = match("Departed from sorting centre", place="CHINA", origin="JP")
    assert (EMSStatus.COLLECTION, Rule.PLACE) == (abroad.status, abroad.rule)
    at_home = match("Departed from sorting centre", place="JAPAN", origin="JP")
    assert Outcome.UNKNOWN is at_home.outcome


# ---- the facts


def test_words_contradict_no_listed_text():
    """Thousands of free test cases: what is listed and read is read as it is listed, or wider."""
    wrong = []
    for key, entries in index().items():
        found = read_words(key) if entries[0].language != CODE else None
        for entry in entries if found and found.sense else ():
            statuses, reason = found.sense
            if reason is not entry.reason or {*entry.statuses}.isdisjoint(statuses) is not bool(
                reason
            ):
                wrong.append((entry.text, entry.post, found.text))

    assert [] == wrong


@pytest.mark.parametrize("language", ["en", "ja"])
def test_words_alone_read_most_of_the_sure_facts_and_none_wrongly(language):
    """Three fifths; what is sure to be no status has none."""
    rows = [row for row in facts.TEXTS if row["lang"] == language and row["sure"]]
    right = wrong = covered = 0
    for row in rows:
        expected = facts.status_of(row["label"])
        found = read_words(normalize(row["text"]))
        statuses = found.sense[0] if found and found.sense else ()
        allowed = {facts.status_of(label) for label in row.get("candidates") or [row["label"]]}
        covered += expected is not None
        right += expected is not None and statuses == (expected,)
        wrong += bool(statuses) and not allowed & {*statuses}

    assert wrong == 0
    assert right >= 0.6 * covered


def test_every_status_and_kind_of_outside_can_be_said():
    """By some frame; "relay" is what posts mean by words of their own."""
    senses = [sense for frame in frames().meanings.values() for sense in frame[:3] if sense]

    assert set(EMSStatus) == {status for statuses, _ in senses for status in statuses}
    assert set(OutsideReason) - {OutsideReason.RELAY} == {reason for _, reason in senses if reason}
