"""What may be done to a text, and what must come of it: shapes, added words, words of the tables.

``python -m tests.metamorphic`` gives every phrase every shape, every word in one position after the
other, and what the tables of words themselves hold; ``tests/test_metamorphic.py`` takes an even
share.  ``0/2`` and ``1/2`` after the command do one half each.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from ems_status import EMSStatus, Matcher, Phrase, Rule, match, normalize
from ems_status._frames import KNOWN, SIDES, SILENT, Language, frames
from ems_status._vocabulary import CODE
from ems_status._words import Reading, read_words
from tests.facts import DATA


Words: TypeAlias = tuple[str, ...]
PHRASES: Final = tuple(
    {phrase.text: phrase for phrase in Matcher().all_phrases() if match(phrase.text)}.values()
)
LABELS: Final = tuple(text for s in EMSStatus for text in (s.label, s.label_ja))

_HALF: Final = {
    unicodedata.normalize("NFKC", half): half
    for kana in map(chr, range(0xFF66, 0xFF9E)) for half in (kana, kana + "ﾞ", kana + "ﾟ")
}  # fmt: skip


def half_width(text: str) -> str:
    """The same text with half-width katakana."""
    return "".join(_HALF.get(letter, letter) for letter in text)


def full_width(text: str) -> str:
    """The same text with full-width letters, digits, marks and spaces."""
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000})


def entities(text: str) -> str:
    """The same text with each letter beyond ASCII as an entity."""
    return "".join(letter if letter.isascii() else f"&#{ord(letter)};" for letter in text)


# What folding undoes, for a whole text.
SPELLINGS: Final[tuple[Callable[[str], str], ...]] = (
    str.upper, str.lower, str.title, str.swapcase, full_width,
    lambda text: text if text.endswith((".", "。")) else f"{text}.",
    lambda text: text if text.endswith((".", "。")) else f"{text}。",
    *(lambda text, gap=gap: text.replace(" ", gap) for gap in ("   ", "\n", "\t", "\u3000")),
    *(lambda text, gap=gap: text.replace(" ", gap)
      for gap in ("\u00a0", "\u2009", "&nbsp;", "&#160;", "&amp;nbsp;")),
    *(shape.format for shape in (
        "  {} ", "\n{}\r\n", "\ufeff{}", "{}\u200b\u200d", "<td>{}</td>", '<td class="w_120" rowspan="2">{}<br></td>',
        "{}<br>", "{}<br />", "<p>\n{}\n</p>", "<b>{}</b>", "&lt;td&gt;{}&lt;/td&gt;")),
    "\u200b".join, "\u00ad".join, half_width, entities,
    lambda text: unicodedata.normalize("NFD", text), lambda text: unicodedata.normalize("NFKD", text),
    lambda text: text if text.endswith("..") else text.removesuffix("."),
    lambda text: text.replace("/", " / "), lambda text: text.replace("/", " /"),
    lambda text: text.replace("-", "–"), lambda text: text.replace("'", "’"),
    lambda text: text.replace("centre", "center").replace("Centre", "Center"),
)  # fmt: skip

# What pages print beside a status.
ROWS: Final = (
    "{}, TOKYO INT, 138-8799, TOKYO", "{}, CHINA", "{}, China", "{} (UNITED STATES OF AMERICA)",
    "{}, GBASFY", "{},Air", "{}\tCHINA", "{}, 東京都", "{} [SINGAPORE SAL SINGAPORE]",
    "03/12 09:15 {}", "05/01/2024 10:00\t{}", "May 1, 2024 10:00 am, {}", "2026年1月11日　{}",
    "2019-10-03 08:59:00 [GMT+8] | {}", "例外|{}", "例外｜{}", "⇒{}", "＊＊ {}", "【JAPAN JPJPKWSA】 {}",
    "[TOKYO INT] {}", "2024-05-01T10:00:00+09:00, {}, JAPAN", "| {} |", "• {}", "{} ,", "{}\n\n",
    "<tr><td>03/12 09:15</td><td>{}</td><td>TOKYO</td></tr>",
    "<tr>\n<td>2026/01/12 09:15</td>\n<td>{}</td>\n<td></td>\n<td>新宿郵便局</td>\n<td>東京都</td>\n</tr>",
    "03/12 09:15 | {} | 新宿郵便局 | 東京都", "2026/09/22 14:21  {}               晴海郵便局    東京都",
)  # fmt: skip
JAPANESE_ROWS: Final = (
    "{} CHINA", "{} 千代田局", "03/12 09:15 {} 新宿郵便局 東京都", "{}（海外）", "{} 東京都",
)  # fmt: skip


def words_of(*groups: str) -> tuple[str, ...]:
    """The words of some groups of the file, each once."""
    rows = (DATA / "added_words.txt").read_text("utf-8").splitlines()
    found = (row.partition(": ")[2] for row in rows if row.partition(": ")[0] in groups)
    return tuple(dict.fromkeys(" ".join(found).split()))


WORDS: Final = words_of("en", "ja", "other")

# Where a word may be added; {p} is the phrase, {w} the word, {W} the word in capitals.
POSITIONS: Final = (
    "{p} {w}", "{w} {p}", "{p} {W}", "{W} {p}", "{p}, {w}", "{w}, {p}", "{p},{W}", "{W}; {p}", "{p} ({w})",
    "({w}) {p}", "{p} [{W}]", "{p}（{w}）", "【{w}】{p}", "{p} | {w}", "{w}|{p}", "{p}｜{w}", "{p} - {w}", "{w} - {p}",
    "{p} – {W}", "{p}/{w}", "{w} / {p}", "{p}: {w}", "{w}: {p}", "{p}. {w}", "{p}; {w}", "{p}\n{w}", "{p}\t{W}", "{w}\t{p}",
    "{p}　{w}", "{p}  {w}", "{p} {w}.", "{p}? {w}", "⇒{w} {p}", "{p} ⇒ {w}", "<td>{p}</td><td>{w}</td>", "<b>{w}</b> {p}",
    "03/12 09:15 {w} {p}", "03/12 09:15 {p} {w}", "{p}, {w}, CHINA", "{w}, CHINA, {p}", "{p}, CHINA, {W}",
    "{p}, CHINA {W}", "{p} {w} 千代田局", "{p}, TOKYO, {W}",
)  # fmt: skip
# Added to Japanese without a space, which Japanese does not have between words.
GLUED: Final = (
    "{p}{w}",
    "{w}{p}",
    "{p}{w}。",
    "03/12 09:15 {p}{w} 東京都",
    "{w}{p} CHINA",
    "{p}{w}局",
)
# Where capitals before a place or an office word could be taken for an office.
AS_AN_OFFICE: Final = (
    "{p}, {W}, TOKYO", "{p}, {W}, TOKYO, JAPAN", "{p}, {W}, JAPAN", "{p}, {W}, 138-8799", "{p} ({W} TOKYO)",
    "{p}\t{W}\tCHINA", "{W} TOKYO, {p}", "{p}\n{W} CHINA", "{p}, {W}, GBASFY", "{p} | {W} | JAPAN",
    "{W} CHINA | {p}", "{p}, TOKYO, {W}, 138-8799", "{p}, {W} MAIL, JAPAN", "{p}, {W} EMS CHINA",
    "{p}, {W} OFFICE JAPAN", "{p}, {W} INTERNATIONAL, CHINA", "{p}, {W} INT, 138-8799", "{p} [{W} SAL SINGAPORE]",
)  # fmt: skip
# Where Japanese letters before the name of a post office could be taken for a part of the name.
BEFORE_AN_OFFICE: Final = (
    "{p} {w} 郵便局", "{p} {w} 千代田郵便局", "{p} {w} 中部国際郵便局 愛知県", "{p}　{w}　千代田郵便局", "{p}\t{w}\n千代田郵便局",
    "{w} 千代田郵便局 {p}", "<td>{p}</td><td>{w}</td><td>千代田郵便局</td>",
)  # fmt: skip

# Words that the tables know, and the status that they make; 0 leaves it.  Each was looked at.
LOOKED_AT: Final = {
    **dict.fromkeys("in on with within".split(), 0),  # of the place behind it
    **dict.fromkeys("保留 delay delayed pending awaiting awaits".split(), 0),  # customs clearance is all this
    "hold": 10, "detained": 10,  # at the delivery office
    "abroad": 0,  # posted, attempted or delivered abroad
    "attempt": 0, "refused": 0, "refusé": 0,  # of a delivery, and why it failed
    "to": 0, "for": 0, "延误": 0,  # sent to customs, for processing; delayed there
    "未能": 8, "失敗": 0,  # the attempt failed
    "задержано": 0,  # at customs, for an inspection
    "today": 0,  # out for delivery today
    "by": 0,  # by the recipient
    "completed": 6,  # customs clearance
    "notice": 8,  # left at the front door
}  # fmt: skip
# What a concept of the tables makes of a text that is read by its words; each was looked at.  A
# side settles what it left open, and is not in this list.
REVIEWED: Final = frozenset({
    (">sender", "9", "return"),  # delivered back to the sender
    ("return+>sender", "8", "return"), ("return+>sender", "9", "return"),  # 退回寄件人
    ("await", "1", "pre_advice"),  # posting awaited
    ("customs", "3", "2/6"), ("release", "5", "6"), (">customs", "9", "2/5"),  # left: customs; handed over to customs
    (">pickup_point", "9", "6"), ("retain+@delivery_office", "8", "10"),  # handed over at a point
    ("clear", "5", "6"), ("done", "5", "6"),  # customs clearance, completed
    ("customs", "4", "5"), ("customs", "6", "5"),  # arrived in Austria, customs
    ("data", "1", "pre_advice"),  # received from customer: information
    ("exchange", "3", "3/6"), ("exchange", "4", "2/4"), ("exchange", "6", "2/4"),  # left Japan: its exchange office
    *((sorting, "4", "4/6") for sorting in ("sorting", "@sorting", ">sorting")),  # arrived in the country, there
    ("present", "5", "2/5"), ("await", "2/6", "5"), ("hold+@customs", "6", "5"),  # in customs: referred; not released yet; kept
    # at the delivery office, or nobody at home: retained
    ("retain", "6", "10"), ("retain", "8", "10"), ("hold", "6", "10"), ("retain+@post_office", "8", "10"),
    ("out_for_delivery", "6", "7"),  # at the delivery office: out for delivery
    ("@customs", "4", "5"), (">customs", "4", "5"), ("@customs", "10", "5"),  # arrived in France, in the hands of customs; kept there
})  # fmt: skip


def positions_of(phrase: str, word: str) -> tuple[str, ...]:
    """Where a word may be added to a phrase."""
    return POSITIONS if phrase.isascii() or word.isascii() else (*POSITIONS, *GLUED)


def put(position: str, phrase: str, word: str) -> str:
    """Add a word to a phrase."""
    return position.format(p=phrase, w=word, W=word.upper())


def shaped(number: int, phrase: Phrase, share: int = 1) -> Iterator[str]:
    """A phrase in each of its shapes, or in a share of them that goes round with its number."""
    rows = (*ROWS, *JAPANESE_ROWS) if phrase.language == "ja" else ROWS
    if phrase.text.startswith(("【", "[")) or phrase.text.endswith(")."):
        rows = ()  # a bracket at the edge of a phrase is cut off in a row, which is then unknown
    # An event code counts as it is printed.
    spellings = () if phrase.language == CODE else SPELLINGS
    for shape in [*spellings, *(row.format for row in rows)][number % share :: share]:
        yield shape(phrase.text)


def with_words(number: int, phrase: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """A phrase with each of some words, each in a position that goes round."""
    for word in words:
        number += 1
        positions = positions_of(phrase, word)
        yield word, put(positions[number % len(positions)], phrase, word)


def leaks(texts: Iterable[tuple[str, str]], phrase: str) -> list[str]:
    """Of texts with an added word, those with a status that nobody listed or looked at."""
    status = match(phrase).status
    found = [(word, match(text)) for word, text in texts]
    # A longer text may be a phrase of its own, whole or as the piece of a row.
    return [
        m.text
        for word, m in found
        if m.status
        and not (m.rule is Rule.PHRASE or (m.phrase and len(m.phrase.text) > len(phrase)))
        and not (word in LOOKED_AT and (m.status is status or m.status.number == LOOKED_AT[word]))
    ]


def meaning(found: Reading | None) -> str | None:
    """What a text means by its words, as the files write it: "4", "2/4", "return"."""
    if found is None or found.sense is None:
        return None
    statuses, reason = found.sense
    return reason.value if reason else "/".join(str(status.number) for status in statuses)


def own_words(language: Language, share: slice) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Add one term of each concept to a share of what is read: concept, both meanings, and text."""
    glue = language.gap
    found = {c: term for term, (c, _) in language.terms.items() if not term.startswith('"')}
    idle = SILENT | KNOWN | SIDES
    added = {c: t for c, t in found.items() if idle.isdisjoint(k.partition(" ")[0] for k in c)}
    for phrase in [phrase.text for phrase in PHRASES if phrase.language == language.code][share]:
        before = meaning(read_words(normalize(phrase)))
        for concepts, term in added.items() if before else ():
            for position in (f"{{p}}{glue}{{w}}", f"{{w}}{glue}{{p}}", "{p}, {w}"):
                text = put(position, phrase, term)
                after = meaning(read_words(normalize(text)))
                if before and after and before != after:
                    yield ("+".join(concepts), before, after), text


def main() -> int:
    """Give every phrase every shape, every word, and every concept of the tables."""
    share, _, of = (sys.argv[1:] or ["0/1"])[0].partition("/")
    wrong = made = 0
    for number, phrase in list(enumerate(PHRASES))[int(share) :: int(of)]:
        status = match(phrase.text).status
        changed = [text for text in shaped(number, phrase) if match(text).status is not status]
        leaked = leaks(with_words(number, phrase.text, WORDS), phrase.text)
        for text in (*changed, *leaked):
            print(f"{phrase.text!r} as {text!r} is {match(text).status}")
        wrong += len(changed) + len(leaked)
        made += len(WORDS)
    for language in frames().languages:
        for kind, text in own_words(language, slice(int(share), None, int(of))):
            if kind not in REVIEWED:
                print(f"{language.code}: {kind}: {text!r}")
                wrong += 1
    print(f"{len(PHRASES):,} phrases, {made:,} texts with an added word: {wrong:,} to look at")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
