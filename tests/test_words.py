"""A text by its words: what is read, what must not be, and how its files are checked."""

import pytest

from ems_status import EMSStatus, Outcome, OutsideReason, Rule, match, normalize
from ems_status._frames import KNOWN, SIDES, SILENT, Frames, Language, frames, noun_of
from ems_status._vocabulary import CODE, index
from ems_status._words import MAX_LENGTH, read_words, stopped_at
from tests import facts
from tests.metamorphic import is_whole, meaning, terms


def read(text):
    """The meaning of a text by its words, as the files write it: "4", "2/4", "return", or None."""
    return meaning(read_words(normalize(text)))


def said(texts):
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
# Pieces that are known inside a sentence, behind a break, or as the placeholder of a post; reasons,
# which only some events have; directions; and what only the destination makes clear.
UNLISTED |= dict.fromkeys((
    "Your item was delivered in FRANCE", "Delivered on 29-Jul-2014 at 10:20", "Delivered in Tokyo",
    "Delivered, May 1, 2024 10:00 am", "Delivered (FRANCE)", "Delivered on [X]",
    "Delivered at 'EventLocationName' on 'EventDateTime'",
), "9") | {
    "Held by import Customs due to Invoice Missing / Inappropriate": "5",
    "Returned from Import Customs due to Import Authorised; Taxes and / or Duties to be Paid": "6",
    "Released from import customs - Low Value Item": "6", "Received in receiving country": "4",
    "Arrived in Canada": "4", "Departed from Japan": "3",
}  # fmt: skip
# Each was a wrong answer once.
SILENT_TEXTS = {
    "a reason stands behind the events that have one": (
        "Released from import Customs - awaiting payment of charges", "Delivered - prohibited articles",
    ),
    "no element is dropped, even where it seems idle": (
        "Delivered in destination country", "Arrived at customs from airport", "Returned from customs to sender",
    ),
    "a direction needs its noun": (
        "Delivered by", "Item delivered to", "Delivered to the", "Arrived at, customs", "Received from and held",
        "税関に", "に到着しました",
    ),
    "a lone verb is no event": (
        "Arrived", "Departure", "Held", "Cleared", "Returned", "Sent", "Released", "出発", "保留",
    ),
    "a noun alone may be a heading": (
        "Import Customs", "Signature", "Office of exchange", "Delivery", "Post", "Delivery office",
        "Customs in the destination country", "税関", "国際交換局",
    ),
    "nothing is said twice": (
        "Delivered delivered", "Delivered, successful delivery", "Held by customs by customs",
    ),
    "no text has two sides, nor one where the event cannot happen": (
        "Export import customs cleared", "Arrived at outward office of exchange (Inb)",
        "Export delivery office reached", "Delivered (Otb)", "Accepted (Inb)",
    ),
    "an auxiliary at the edge of a clause asks, or something was cut off": (
        "Has your item been delivered", "Your item delivered was", "Delivered and", "Is delivered",
        "Held by customs, and", "Delivered your", "Now delivered",
    ),
    "a text begins and ends in a word, and its brackets are closed": (
        "Delivered:", "- Delivered", "Delivered...", "Delivered?", "... delivered", "(Inb", "",
        "Held by customs (Inb", "Delivered )", "[ ] Delivered", ", 保管",
    ),
    "negation, future, doubt and condition are in no table": (
        "Not delivered", "Never held by customs", "Will be delivered", "To be delivered", "If delivered",
        "Should be delivered", "Delivered tomorrow", "Expected to be delivered", "Possibly delivered",
        "Delivered soon", "お届け予定", "到着していません", "配達完了予定",
    ),
    "a window, a count and a deadline are no times": (
        "Delivered, 18:00-20:00", "Delivered (1/2)", "2/3 Delivered", "Delivered by 10:00",
        "Delivery 05/01/2024", "Delivered 12 items",
    ),
    "to be received in a country is a posting or an arrival, and needs the origin": (
        "Received in Canada", "Arrived at destination", "In transit to destination",
    ),
    "no event is so long": ("the " * (MAX_LENGTH // 4) + "delivered",),
}  # fmt: skip
# Text, what it means on the outward and the inward side where the text leaves that to the place, and
# where the scan was; where an item goes is no scan.
SIDED = [
    ("Held by customs", 2, 5, None), ("通関手続中", 2, 5, None), ("Cleared by customs", 2, 6, None),
    ("Presented to customs", 2, 5, None), ("国際交換局に到着", 2, 4, None), ("国際交換局から発送", 3, 6, None),
    ("到着", None, 6, None), ("Departed from airport", 3, None, None), ("Delivered", 9, 9, None),
    ("Held by New Zealand customs", 2, 5, "new zealand"), ("Held by customs in Canada", 2, 5, "canada"),
    ("Arrival at office of exchange, Shanghai, China", 2, 4, "shanghai, china"),
    ("In transit to Canada", 3, None, None),
]  # fmt: skip


def test_a_text_that_nobody_listed_is_read_by_its_words():
    """English and Japanese, on each stage of the journey and outside the ten."""
    assert said(UNLISTED) == UNLISTED


@pytest.mark.parametrize("texts", SILENT_TEXTS.values(), ids=SILENT_TEXTS)
def test_half_a_sentence_says_nothing(texts):
    """Nor does one that says too much."""
    assert {} == said(texts)


@pytest.mark.parametrize(("text", "outward", "inward", "place"), SIDED)
def test_a_text_that_leaves_its_side_unsaid_has_a_meaning_on_each(text, outward, inward, place):
    """The place then turns it; what can happen on one side only is turned by no place."""
    found = read_words(normalize(text))
    senses = [sense and sense[0][0].number for sense in (found.outward, found.inward)]

    assert ([outward, inward], False, place) == (senses, found.says_side, found.place)


@pytest.mark.parametrize(
    "text", ["Held by import customs", "Arrived at delivery office", "Held by customs (Otb)"]
)
def test_a_text_that_says_its_side_is_turned_by_no_place(text):
    """A delivery office names the side as "import" does."""
    found = read_words(normalize(text))

    assert (True, None, None) == (found.says_side, found.outward, found.inward)


def test_a_reading_says_what_was_understood():
    """For a person."""
    found = read_words(normalize("Held by customs in Canada due to prohibited articles"))

    assert found.text == "hold · by customs · at land · because of reason"


def test_a_text_that_only_a_place_can_tell_has_no_meaning_alone():
    """A sorting centre is passed on both sides, and counts in the country of destination."""
    text = "departed from sorting centre"
    found, alone = read_words(text), match(text)
    abroad, at_home = (match(text, place=place, origin="JP") for place in ("CHINA", "JAPAN"))

    assert (None, None) == (found.sense, found.outward)
    assert (Outcome.UNKNOWN, Rule.WORDS, found.text) == (alone.outcome, alone.rule, alone.reading)
    assert (EMSStatus.COLLECTION, Rule.PLACE) == (abroad.status, abroad.rule)
    assert Outcome.UNKNOWN is at_home.outcome


@pytest.mark.parametrize(
    ("text", "word"),
    [("Delivered hopefully", "hopefully"), ("Hopefully delivered", "hopefully"), ("Arrived", None),
     ("通関手続中止", "止"), ("תוכנו", None), ("Item zz delivered yy", "zz"), ("zz " * MAX_LENGTH, None)],
)  # fmt: skip
def test_an_unknown_text_names_the_word_that_stopped_it(text, word):
    """The first that no table has, where a language has the script of the text."""
    assert word == stopped_at(normalize(text))


# ---- the files


def made(monkeypatch, *rows):
    """A language with a file of its own."""
    monkeypatch.setattr("ems_status._files.read_file", lambda _: "\n".join(rows))
    language = Language("en", " ", behind=False, scripts="LATIN")
    assert language.words
    return language


def test_two_languages_that_differ_leave_a_text_unknown(monkeypatch):
    """What one of them reads, and no other, is read."""
    meanings = frames().meanings
    one = made(monkeypatch, "retain: delivered", "deliver: zugestellt")
    assert one.table
    other = made(monkeypatch, "deliver: delivered | delivered abroad")
    monkeypatch.setattr("ems_status._words.frames", lambda: Frames([one, other], meanings))

    assert [None, "9", "9"] == [*map(read, ("Delivered", "Zugestellt", "Delivered abroad"))]


@pytest.mark.parametrize("language", frames().languages, ids=lambda language: language.code)
def test_each_term_of_a_language_can_be_read(language):
    """It is written as a text is folded, of words that stand in the file, and whole texts say something."""
    for words, _ in terms(language.table):
        text = language.gap.join(words)
        if is_whole(words):
            text = text[1:-1]
            assert read_words(text)
        assert language.words.issuperset(language.cut(text))
        assert [] == [word for word in words if word.isalnum() and normalize(word) != word]


def test_each_concept_of_the_frames_has_words():
    """A frame that no language can say is dead."""
    found = set(KNOWN | SIDES | SILENT)
    for language in frames().languages:
        for _, concepts in terms(language.table):
            found.update(map(noun_of, concepts))

    assert set() == set(map(noun_of, frozenset().union(*frames().meanings))) - found


MISTAKES = [
    ("en.txt", ["arive: arrived"], '"arive": no concept; frames.txt has no row with it'),
    ("en.txt", ["arrive"], '"arrive": no words; a row is "arrive: arrived | reached"'),
    ("en.txt", ["arrive: arrived |"], '"": no term; terms are parted by one "|"'),
    ("en.txt", ["arrive: reached", "depart: reached"], '"reached": says "arrive" in line 1'),
    ("en.txt", ['arrive: "到着"', 'depart: "到着"'], '"到着": says "arrive" in line 1'),
    ("en.txt", ["{exchange} OE|exchange", "exchange: {exchnge}"], '"{exchnge}": no word list "exchnge"'),
    ("frames.txt", ["2 4: hold"], '"2 4: hold": no frame; a row is "2 4 2/4: arrive @exchange" or "9: deliver"'),
    ("frames.txt", ["9: deliver", "8: deliver"], '"deliver": has another meaning in line 1'),
    ("frames.txt", ["language en LATIN"], '"language en LATIN": no language; a row is "language en words before LATIN"'),
    ("frames.txt", ["11: deliver"], '"11": no meaning'),
]  # fmt: skip


@pytest.mark.parametrize(("file", "rows", "message"), MISTAKES)
def test_a_mistake_is_refused_with_its_file_and_line(monkeypatch, file, rows, message):
    """One term has one meaning a language, and one set of elements has one."""
    frames()
    language = made(monkeypatch, *rows)
    with pytest.raises(ValueError, match=r"\.txt:") as caught:
        frames.__wrapped__() if file == "frames.txt" else language.table

    assert str(caught.value).startswith(f"{file}:{len(rows)}: {message}")


# ---- the facts


def test_words_contradict_no_listed_text():
    """Thousands of free test cases: what is listed and read is read as it is listed, or wider."""
    wrong = []
    for key, entries in index().items():
        found = read_words(key) if entries[0].language != CODE else None
        for entry in entries if found and found.sense else ():
            statuses, reason = found.sense
            agrees = bool(reason) or not {*entry.statuses}.isdisjoint(statuses)
            if reason is not entry.reason or not agrees:
                wrong.append((entry.text, entry.post, found.text))

    assert [] == wrong


def answer(text):
    """The statuses that words alone give a text."""
    found = read_words(normalize(text))
    return found.sense[0] if found and found.sense else ()


@pytest.mark.parametrize("language", ["en", "ja", "de", "fr", "es", "nl", "it", "ko", "ru"])
def test_words_alone_read_most_of_the_sure_facts_and_none_wrongly(language):
    """Three fifths; what is sure to be no status has none."""
    rows = [row for row in facts.TEXTS if row["lang"] == language and row["sure"]]
    sure = {row["text"]: facts.may_mean(row) for row in rows}
    found = {text: answer(text) for text in sure}
    covered = [text for text, allowed in sure.items() if None not in allowed]
    right = [text for text in covered if sure[text] == {*found[text]}]

    assert {} == {t: found[t] for t in sure if found[t] and sure[t].isdisjoint(found[t])}
    assert len(right) >= 0.6 * len(covered)


@pytest.mark.parametrize("language", sorted({row["lang"] for row in facts.read("words.jsonl")}))
def test_what_is_denied_or_hoped_for_or_another_event_has_no_status(language):
    """Sentences of native speakers: negation, future, doubt, the way back, pick-up points, data."""
    wrong = {}
    for row in (row for row in facts.read("words.jsonl") if row["lang"] == language):
        got = read(row["text"])
        # Two statuses are none; "wanted" are numbers, null, and "outside".
        kind = None if not got or "/" in got else int(got) if got.isdecimal() else "outside"
        if kind not in row["want"]:
            wrong[row["text"]] = got

    assert {} == wrong


def test_every_status_and_kind_of_outside_can_be_said():
    """By some frame; "relay" is what posts mean by words of their own."""
    frames_ = frames().meanings.values()
    senses = [sense for f in frames_ for sense in (f.outward, f.inward, f.unsaid) if sense]

    assert set(EMSStatus) == {status for statuses, _ in senses for status in statuses}
    assert set(OutsideReason) - {OutsideReason.RELAY} == {reason for _, reason in senses if reason}
