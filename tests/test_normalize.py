"""Folding: what may differ between two spellings of one text, and what may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import Matcher, Rule, match, normalize
from ems_status._places import countries, prefectures


LETTERS = sorted(
    {letter for phrase in Matcher().all_phrases() for letter in phrase.text}
    | {letter for row in (*countries(), *prefectures()) for name in row for letter in name}
)
NASTY = (
    "aA/.。 \u3000&;#x<>tdbrp\u00a0\u200b\ufeff｡ｶﾞがバ\u3099\u309a\u0301ﬁßİıſΣς-–—'’\n\t（）：｜０１"
)
WORDS = ["&nbsp;", "&amp;", "&lt;td&gt;", "<td>", "</td>", "<br>", "center", " / ", "&#160;"]
TEXTS = st.one_of(
    st.text(alphabet=NASTY, max_size=40),
    st.text(alphabet=LETTERS, max_size=40),
    st.text(max_size=40),
    st.lists(st.sampled_from([*WORDS, *NASTY]), max_size=20).map("".join),
)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Posting/collection", "posting/collection"), ("POSTING / COLLECTION ", "posting/collection"),
        ("Final  delivery\n", "final delivery"), ("Final\u00a0delivery", "final delivery"), ("Ｆｉｎａｌ　ｄｅｌｉｖｅｒｙ", "final delivery"),
        ("Final&nbsp;delivery", "final delivery"), ("Final&amp;nbsp;delivery", "final delivery"), ("Final&#160;delivery", "final delivery"),
        ("<td>Retention</td>", "retention"), ('<td class="w_120" rowspan="2">Retention<br></td>', "retention"), ("&lt;td&gt;Retention&lt;/td&gt;", "retention"),
        ("Item out of sorting center", "item out of sorting centre"), ("recipient’s country", "recipient's country"),
        ("A request for re-delivery was received.", "a request for re-delivery was received"), ("通関手続中。", "通関手続中"),
        ("お届け先に\nお届け済み", "お届け先にお届け済み"), ("お届け先に　お届け済み", "お届け先にお届け済み"), ("ご不在のため持ち戻り", "ご不在のため持ち戻り"),
        ("引受\u200b", "引受"), ("ﾎｶﾝ", "ホカン"), ("Final delivery – Collected at counter", "final delivery - collected at counter"),
    ],
)  # fmt: skip
def test_spellings_of_one_text_fold_together(raw, folded):
    """Each shape was seen in real rows."""
    assert folded == normalize(raw)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("Final delivery...", "final delivery..."), ("Final delivery…", "final delivery..."), ("Final delivery?", "final delivery?"),
        ("<del>Delivered</del>", "<del>delivered</del>"), ("<td hidden>Delivered</td>", "<td hidden>delivered"), ("Delivered<canceled>", "delivered<canceled>"),
        ("<User not at home>", "<user not at home>"), ("保管 retention 保管 中", "保管 retention 保管中"), ("引受 CHINA", "引受 china"), ("ｶ \u3099", "カ \u3099"),
    ],
)  # fmt: skip
def test_what_changes_the_meaning_is_not_folded(raw, kept):
    """Dots that cut a text off, doubt, a struck text, and a second word stay."""
    assert kept == normalize(raw)


@given(TEXTS)
def test_a_folded_text_is_itself_again(text):
    """Folded twice, and in capitals between spaces, where its letters have both."""
    folded = normalize(text)

    assert folded == normalize(folded)
    if folded.isascii() and "&" not in folded:
        assert folded == normalize(f"  {folded.upper()}\t")


def test_every_letter_of_unicode_folds_to_a_fixed_point():
    """One letter at a time, lone surrogates included, in the planes that have letters to fold."""
    codes = [*range(0x20000), *range(0x2F800, 0x2FA20), *range(0xE0000, 0xE0200)]
    folded = {normalize(chr(code)) for code in codes}

    assert [] == [text for text in folded if text != normalize(text)]


@pytest.mark.parametrize("tail", ["Delivery " * 111, *(f"e{marks * 100}"[:101] for marks in ("\u0301\u0316", "\u0327", "\u3099", "\U0001d165"))])  # fmt: skip
def test_a_text_that_would_take_long_is_given_back(tail):
    """Too long, or with dozens of marks on a letter, which take quadratic time to sort."""
    text = f"Retention {tail}"

    assert text is normalize(text)
    assert Rule.TOO_LONG is match(text).rule


def test_a_short_text_is_folded_whatever_stands_in_it():
    """Up to a hundred characters nothing takes long, and nothing is looked through for marks."""
    text = "E" + "\u0327" * 99

    assert "ȩ" + "\u0327" * 98 == normalize(text)
    assert Rule.UNLISTED is match(text).rule
    assert Rule.TOO_LONG is match(f"{text}\u0327").rule


def test_many_letters_with_few_marks_each_are_folded():
    """As a page in Vietnamese has them, or Japanese in half-width letters."""
    assert "ấ" * 50 == normalize("A\u0302\u0301" * 50)
    assert "ガ" * 60 == normalize("ｶﾞ" * 60)
    assert "保管" == normalize("保\u200b管" + "\u3000" * 200)


def test_what_never_settles_stays_as_it_is():
    """Letters that each stand for eighteen, entities escaped over and over, and periods behind tags."""
    folded = normalize("\ufdfa" * 1000)
    nested, tagged = f"&{'amp;' * 20}nbsp;", "。 。" + "<tr class='x'>." * 6

    assert len(folded) > 1000
    assert folded == normalize(folded)
    assert (nested, tagged) == (normalize(nested), normalize(tagged))
