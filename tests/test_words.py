"""A text by its words: what is read, what must not be, and how its files are checked."""

import pytest

from ems_status import EMSStatus, Matcher, Outcome, OutsideReason, Rule, match, normalize
from ems_status._frames import KNOWN, SIDES, SILENT, Frames, Language, frames, noun_of
from ems_status._vocabulary import CODE, index
from ems_status._words import MAX_LENGTH, read_words, stopped_at
from tests import facts
from tests.metamorphic import meaning


def read(text):
    """The meaning of a text by its words, as the files write it: "4", "2/4", "return", or None."""
    return meaning(read_words(normalize(text)))


# Text, what it means on the outward and the inward side where the text leaves that to the place, and
# where the scan was; where an item goes is no scan.
SIDED = [
    ("Held by customs", 2, 5, None), ("通関手続中", 2, 5, None), ("Cleared by customs", 2, 6, None),
    ("Presented to customs", 2, 5, None), ("国際交換局に到着", 2, 4, None), ("国際交換局から発送", 3, 6, None),
    ("到着", None, 6, None), ("Departed from airport", 3, None, None), ("Delivered", 9, 9, None),
    ("Held by New Zealand customs", 2, 5, "new zealand"), ("Held by customs in Canada", 2, 5, "canada"),
    ("Arrival at office of exchange, Shanghai, China", 2, 4, "shanghai, china"),
    ("In transit to Canada", 3, None, None), ("日本に到着", None, 4, "日本"),
    ("Retenu par la douane, Japon", 2, 5, "japon"), ("Arrivée au Japon", None, 4, "japon"),
    ("En aduana, Japón", 2, 5, "japón"), ("일본 통관중", 2, 5, "일본"), ("Прибыло в Японию", None, 4, "JP"),
    ("Trattenuta dalla dogana, Giappone", 2, 5, "giappone"), ("Saída da Alemanha", 3, None, "alemanha"),
    ("Vertrokken uit Duitsland", 3, None, "duitsland"), ("离开德国", 3, None, "德国"), ("In der Schweiz angekommen", None, 4, "schweiz"),
    # These say their side, as a delivery office does.
    *((text, None, None, None) for text in (
        "Held by import customs", "Arrived at delivery office", "Held by customs (Otb)")),
]  # fmt: skip


def test_no_event_is_empty_or_so_long():
    """Nor is an answer worth what it would cost."""
    assert [None, None] == [read(""), read("the " * (MAX_LENGTH // 4) + "delivered")]


@pytest.mark.parametrize(("text", "outward", "inward", "place"), SIDED)
def test_a_text_that_leaves_its_side_unsaid_has_a_meaning_on_each(text, outward, inward, place):
    """The place then turns it; what can happen on one side only is turned by no place."""
    found = read_words(normalize(text))
    senses = [sense and sense[0][0].number for sense in (found.outward, found.inward)]

    assert ([outward, inward], place) == (senses, found.place)
    assert (outward is inward is None) is found.says_side


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
    language.alike[ord("é")] = "e"
    assert language.words
    return language


def test_two_languages_that_differ_leave_a_text_unknown(monkeypatch):
    """What one of them reads, and no other, is read."""
    meanings = frames().meanings
    one = made(monkeypatch, "retain: delivered", "deliver: zugestellt")
    assert one.terms
    other = made(monkeypatch, "deliver: delivered | delivered abroad")
    monkeypatch.setattr("ems_status._words.frames", lambda: Frames([one, other], meanings))

    assert [None, "9", "9"] == [*map(read, ("Delivered", "Zugestellt", "Delivered abroad"))]


@pytest.mark.parametrize("language", frames().languages, ids=lambda language: language.code)
def test_each_term_of_a_language_can_be_read(language):
    """It is written as a text is folded, of words that stand in the file, and whole texts say something."""
    for term in language.terms:
        text = term.strip('"')
        words = language.cut(text)
        assert text == term or read_words(text)
        assert language.words.issuperset(words)
        assert [] == [word for word in words if word.isalnum() and normalize(word) != word]


def test_each_concept_of_the_frames_has_words():
    """A frame that no language can say is dead."""
    found = set(KNOWN | SIDES | SILENT)
    for language in frames().languages:
        for concepts, _ in language.terms.values():
            found.update(map(noun_of, concepts))

    assert set() == set(map(noun_of, frozenset().union(*frames().meanings))) - found


MISTAKES = [
    ("en.txt", ["arive: arrived"], '"arive": no concept; frames.txt has no row with it'),
    ("en.txt", ["arrive"], '"arrive": no words; a row is "arrive: arrived | reached"'),
    ("en.txt", ["arrive: arrived |"], '"": no term; terms are parted by one "|"'),
    ("en.txt", ["arrive: reached", "depart: reached"], '"reached": says "arrive" in line 1'),
    ("en.txt", ['arrive: "到着"', 'depart: "到着"'], '"到着": says "arrive" in line 1'),
    ("en.txt", ["arrive: arrive", "deliver: arrivé"], '"arrivé": says "arrive" in line 1'),
    ("en.txt", ["{exchange} OE|exchange", "exchange: {exchnge}"], '"{exchnge}": no word list "exchnge"'),
    ("frames.txt", ["2 4: hold"], '"2 4: hold": no frame; a row is "2 4 2/4: arrive @exchange" or "9: deliver"'),
    ("frames.txt", ["9: deliver", "8: deliver"], '"deliver": has another meaning in line 1'),
    ("frames.txt", ["language en LATIN"], '"language en LATIN": no language; a row is "language en words before LATIN"'),
    ("frames.txt", ["11: deliver"], '"11": no meaning'),
    ("frames.txt", ["alike ée aeb"], '"alike ée aeb": no letters in pairs; a row is "alike áa ée"'),
]  # fmt: skip


@pytest.mark.parametrize(("file", "rows", "message"), MISTAKES)
def test_a_mistake_is_refused_with_its_file_and_line(monkeypatch, file, rows, message):
    """One term has one meaning a language, and one set of elements has one."""
    frames()
    language = made(monkeypatch, *rows)
    with pytest.raises(ValueError, match=r"\.txt:") as caught:
        frames.__wrapped__() if file == "frames.txt" else language.terms

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


@pytest.mark.parametrize("language", ["en", "ja", "de", "fr", "es", "nl", "it", "ko", "ru"])
def test_words_alone_read_most_of_the_sure_facts_and_none_wrongly(language):
    """Three fifths; what is sure to be no status has none."""
    rows = [row for row in facts.TEXTS if row["lang"] == language and row["sure"]]
    sure = {row["text"]: facts.may_mean(row) for row in rows}
    alone = Matcher(posts=())
    found = {text: alone.match(text).candidates for text in sure}
    covered = [text for text, allowed in sure.items() if None not in allowed]
    right = [text for text in covered if sure[text] == {*found[text]}]

    assert {} == {t: found[t] for t in sure if found[t] and sure[t].isdisjoint(found[t])}
    assert len(right) >= 0.6 * len(covered)


@pytest.mark.parametrize("language", sorted({row["lang"] for row in facts.read("words.jsonl")}))
def test_sentences_say_what_they_say_to_a_native_speaker(language):
    """Of each stage; half sentences, negation, future, doubt, the way back, pick-up points, data."""
    wrong = {}
    for row in (row for row in facts.read("words.jsonl") if row["lang"] == language):
        got = read(row["text"])
        # Two statuses are none; "wanted" are numbers, null, "outside", and meanings.
        kind = None if not got or "/" in got else int(got) if got.isdecimal() else "outside"
        if {kind, got}.isdisjoint(row["want"]):
            wrong[row["text"]] = got

    assert {} == wrong


def test_every_status_and_kind_of_outside_can_be_said():
    """By some frame; "relay" is what posts mean by words of their own."""
    frames_ = frames().meanings.values()
    senses = [sense for f in frames_ for sense in (f.outward, f.inward, f.unsaid) if sense]

    assert set(EMSStatus) == {status for statuses, _ in senses for status in statuses}
    assert set(OutsideReason) - {OutsideReason.RELAY} == {reason for _, reason in senses if reason}
