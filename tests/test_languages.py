"""The statuses in eight languages, and the definitions for programs that are not Python."""

import json
import re
from importlib.resources import files
from itertools import product
from pathlib import Path
from unicodedata import east_asian_width

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import EMSStatus, OutsideReason, classify_transition
from ems_status.languages import LANGUAGES, definitions, language_of, text_of, updates_lag


MEMBERS = (*EMSStatus, *OutsideReason)
SCHEMA = Path(__file__).parents[1] / "docs" / "definitions.schema.json"

# An encoding that has the letters of the language and no others of its kind, what a post does not
# write to customers, the end of a sentence, and words for: nothing to do, customs, Japan.
WRITTEN = {
    "en": ("ascii", "!|n't", r"\.", "Nothing to do.", "ustoms", "Japan"),
    "ja": ("shift_jis", "あなた", "(です|ます|ました|ません|ください)。", "お手続きは必要ありません。", "税関", "日本"),
    "zh-Hans": ("gb2312", "你", "。", "您无需操作。", "海关", "日本"),
    "zh-Hant": ("big5", "你", "。", "您無須辦理任何手續。", "海關|通關", "日本"),
    "ko": ("euc_kr", "당신|네가", r"니다\.", "따로 하실 일은 없습니다.", "세관|통관", "일본"),
    "de": ("latin-1", r"\b[Dd](u|ir|ich|ein\w*)\b", r"\.", "Sie müssen nichts tun.", "Zoll", "Japan"),
    "fr": ("latin-1", r"\b[Tt](u|on|a|es)\b|[:;?!]", r"\.", "Vous n'avez rien à faire.", "doua", "Japon"),
    "es": ("latin-1", r"\b([Tt]ú|[Tt]us?|[Vv]os)\b", r"\.", "No tiene que hacer nada.", "aduan", "Japón"),
}  # fmt: skip
TAGS = {
    "en": "en EN en_US.UTF-8 en-GB en_US_POSIX",
    "ja": "ja ja-JP ja_JP.UTF-8 JA_jp.eucJP",
    "zh-Hans": "zh zh-CN zh_SG.utf8 zh-Hans ZH-HANS zh-Hans-HK zh_CN.GB18030@pinyin",
    "zh-Hant": "zh-TW zh_HK.Big5 zh-mo zh-hant zh_Hant_HK zh-Hant-CN zh-yue-HK",
    "ko": "ko ko-KR ko_KR.EUC-KR",
    "de": "de DE de-AT de_DE@euro de-CH-1996 de_DE.ISO8859-15@euro",
    "fr": "fr fr-CA fr_BE.UTF-8",
    "es": "es es-419 es_MX.UTF-8",
}
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@in_each_language
def test_tags_and_locales_are_understood_in_any_case(language):
    """A region changes the language of Chinese alone; a script counts for more than a region."""
    assert {language} == {language_of(tag) for tag in TAGS[language].split()}


@given(st.sampled_from(["en", "ja", "de"]), st.lists(st.text("aHkNsTtW09", min_size=1)))
def test_the_first_part_of_a_tag_is_the_language(language, subtags):
    """Whatever region, variant or extension follows."""
    assert language == language_of("-".join((language, *subtags)))


@pytest.mark.parametrize("tag", ["", "C", "POSIX", "C.UTF-8", "it", "de-", "de\n", "\u212ao"])
def test_an_unknown_language_is_refused_and_the_known_are_listed(tag):
    """No language is taken for another, and none is the default."""
    with pytest.raises(ValueError, match=f"{re.escape(repr(tag))}.*{', '.join(LANGUAGES)}"):
        text_of(EMSStatus.RETENTION, tag)


@pytest.mark.parametrize("wrong", [None, 5, b"de", ["de"], "retention"])
def test_only_members_have_texts(wrong):
    """A plain text equals a member, and is none; only a string is a language."""
    with pytest.raises(TypeError, match=f"not {re.escape(repr(wrong))}"):
        text_of(wrong)
    with pytest.raises(TypeError, match=f"not list: {re.escape(repr([wrong]))}"):
        updates_lag([wrong])


@in_each_language
def test_every_text_is_one_of_its_language(language):
    """In its letters, in whole sentences, and as a post speaks to its customers."""
    letters, rude, end, *_ = WRITTEN[language]
    texts = [attrs.astuple(member.text(language)) for member in MEMBERS]
    sentences = [text for _, *both in texts for text in both] + [updates_lag(language)]
    assert len(MEMBERS) * 2 + 1 == len(set(sentences))
    assert [] == [s for s in sentences if re.search(rude, s) or not re.search(f"{end}$", s)]
    assert [] == [s for s in sentences if s.encode(letters, "ignore").decode(letters) != s]


@in_each_language
def test_labels_are_distinct_and_fit_a_stepper(language):
    """Japan Post's page has one text for two statuses; no list of labels here has."""
    labels = [member.text(language).label for member in MEMBERS]
    assert len(MEMBERS) == len(set(labels))
    if language == "en":
        assert [status.label for status in EMSStatus] == labels[:10]
    else:
        assert max(sum(1 + (east_asian_width(c) in "WF") for c in label) for label in labels) <= 24


@in_each_language
def test_the_facts_are_the_same_in_every_language(language):
    """What customs does, that Japan is left, and who has nothing to do."""
    _, _, _, nothing, customs, japan = WRITTEN[language]
    texts = {status.number: status.text(language) for status in EMSStatus}
    assert {2, 5, 6} == {n for n in texts if re.search(customs, texts[n].description)}
    assert {3} == {n for n in texts if japan in texts[n].description}
    assert {1, 2, 3, 4, 9} == {n for n in texts if texts[n].advice.startswith(nothing)}


def test_each_language_has_a_file_and_each_file_a_language():
    """No file is left over."""
    texts = files("ems_status") / "texts"
    for folder, more in ((texts, ["screens"]), (texts / "screens", [])):
        names = [file.name.removesuffix(".txt") for file in folder.iterdir()]
        assert sorted([*LANGUAGES, *more]) == sorted(names)


@in_each_language
def test_a_file_has_each_entry_once_and_in_its_order(language):
    """English has no labels beside the guide's; the empty lines and the remarks are no entries."""
    lines = (files("ems_status") / "texts" / f"{language}.txt").read_text("utf-8").splitlines()
    rows = [line.partition(" = ") for line in lines if line and not line.startswith("#")]
    fields = product(MEMBERS, ("label", "description", "advice"))
    guide = {f"{status}.label" for status in EMSStatus} if language == "en" else set()
    names = [name for field in fields if (name := ".".join(field)) not in guide]
    assert [*names, "updates_lag"] == [name for name, _, _ in rows]
    assert [] == [name for name, _, text in rows if not text or text != text.strip()]


def test_nobody_changes_the_texts_of_others():
    """What callers share is frozen; what may be changed is theirs alone."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        EMSStatus.RETENTION.text("de").label = ""
    definitions()["statuses"][0]["texts"]["de"].clear()
    assert definitions()["statuses"][0]["texts"]["de"]


def test_the_definitions_are_those_of_the_library():
    """In the library's order, and the same after a journey through JSON."""
    told = json.loads(json.dumps(definitions()))
    assert told == definitions()
    assert list(LANGUAGES) == told["languages"] == list(told["updates_lag"])
    for member, row in zip(MEMBERS, told["statuses"] + told["outside"], strict=True):
        assert {tag: attrs.asdict(member.text(tag)) for tag in LANGUAGES} == row.pop("texts")
        assert json.loads(json.dumps({name: getattr(member, name) for name in row})) == row
    pairs = product((None, *EMSStatus), EMSStatus)
    for pair, row in zip(pairs, told["transitions"], strict=True):
        transition = classify_transition(*pair)
        assert row.pop("is_valid") is transition.is_valid
        assert json.loads(json.dumps(attrs.asdict(transition))) == row


@pytest.mark.parametrize("path", ["", "statuses 0", "outside 7 texts ko", "transitions 3"])
def test_the_schema_tells_right_definitions_from_wrong_ones(path):
    """Each part is required, and nothing else is let in."""
    schema = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    schema.check_schema(schema.schema)
    schema.validate(definitions())
    for change in (dict.popitem, lambda part: part.update(more="x")):
        wrong = part = definitions()
        for key in path.split():
            part = part[int(key) if key.isdigit() else key]
        change(part)
        assert not schema.is_valid(wrong)
