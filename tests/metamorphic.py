"""What may be done to a text, and what must come of it: shapes, words, and the places for a word.

``python -m tests.metamorphic`` gives every phrase every shape and every word; that is too much for
a test run, and ``tests/test_metamorphic.py`` takes an even share of it.  ``0/2`` and ``1/2`` after
the command do one half each.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ems_status import EMSStatus, Match, Matcher, Phrase, Rule, match
from ems_status._lexicon import CODE


PHRASES: Final = tuple(
    {phrase.text: phrase for phrase in Matcher().all_phrases() if match(phrase.text)}.values()
)
LABELS: Final = tuple(text for s in EMSStatus for text in (s.label, s.label_ja))

_HALF: Final = {
    unicodedata.normalize("NFKC", half): half
    for half in (
        *map(chr, range(0xFF66, 0xFF9E)),
        *(chr(code) + mark for code in range(0xFF66, 0xFF9E) for mark in "ﾞﾟ"),
    )
}


def half_width(text: str) -> str:
    """The same text with half-width katakana."""
    return "".join(_HALF.get(letter, letter) for letter in text)


def full_width(text: str) -> str:
    """The same text with full-width letters, digits, marks and spaces."""
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    return text.translate({**wide, 0x20: 0x3000})


def numeric_entities(text: str) -> str:
    """The same text with each letter beyond ASCII, each space and each slash as an entity."""
    return "".join(c if c.isascii() and c not in " /" else f"&#{ord(c)};" for c in text)


# What folding undoes, for a whole text.
SPELLINGS: Final[dict[str, Callable[[str], str]]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "title": str.title,
    "swapped case": str.swapcase,
    "outer spaces": "  {} ".format,
    "trailing space": "{} ".format,
    "line ends": "\n{}\r\n".format,
    "runs of spaces": lambda text: text.replace(" ", "   "),
    "line breaks inside": lambda text: text.replace(" ", "\n"),
    "tabs inside": lambda text: text.replace(" ", "\t"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "wide spaces": lambda text: text.replace(" ", "\u3000"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "nbsp entities": lambda text: text.replace(" ", "&nbsp;"),
    "nbsp by number": lambda text: text.replace(" ", "&#160;"),
    "entities twice": lambda text: text.replace(" ", "&amp;nbsp;"),
    "entities": numeric_entities,
    "byte order mark": "\ufeff{}".format,
    "zero-width between letters": "\u200b".join,
    "zero-width at the end": "{}\u200b\u200d".format,
    "soft hyphens": "\u00ad".join,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NFKD": lambda text: unicodedata.normalize("NFKD", text),
    "full width": full_width,
    "half-width katakana": half_width,
    "a period": lambda text: text if text.endswith((".", "。")) else f"{text}.",
    "a Japanese period": lambda text: text if text.endswith((".", "。")) else f"{text}。",
    "no period": lambda text: text.removesuffix("."),
    "spaces round slashes": lambda text: text.replace("/", " / "),
    "space before slashes": lambda text: text.replace("/", " /"),
    "en dashes": lambda text: text.replace("-", "–"),
    "curly quotes": lambda text: text.replace("'", "’"),
    "American centre": lambda text: text.replace("centre", "center").replace("Centre", "Center"),
    "a cell": "<td>{}</td>".format,
    "a cell with a class": '<td class="w_120" rowspan="2">{}<br></td>'.format,
    "a break": "{}<br>".format,
    "a closed break": "{}<br />".format,
    "a paragraph": "<p>\n{}\n</p>".format,
    "bold": "<b>{}</b>".format,
    "escaped tags": "&lt;td&gt;{}&lt;/td&gt;".format,
}
# An event code counts as it is printed, without a period and with one space.
NO_CODE: Final = frozenset({
    "capitals", "small letters", "title", "swapped case", "a period", "a Japanese period", "runs of spaces",
    "line breaks inside", "tabs inside", "wide spaces", "full width",
})  # fmt: skip

# What pages print beside a status.
ROWS: Final = (
    "{}, TOKYO INT, 138-8799, TOKYO", "{}, CHINA", "{}, China", "{} (UNITED STATES OF AMERICA)",
    "{}, GBASFY", "{},Air", "{}\tCHINA", "{}, 東京都", "{} [SINGAPORE SAL SINGAPORE]",
    "03/12 09:15 {}", "05/01/2024 10:00\t{}", "May 1, 2024 10:00 am, {}", "2026年1月11日　{}",
    "2019-10-03 08:59:00 [GMT+8] | {}", "例外|{}", "例外｜{}", "⇒{}", "＊＊ {}", "【JAPAN JPJPKWSA】 {}",
    "[TOKYO INT] {}", "2024-05-01T10:00:00+09:00, {}, JAPAN", "| {} |", "• {}", "{} ,", "{}\n\n",
    "<tr><td>03/12 09:15</td><td>{}</td><td>TOKYO</td></tr>",
    "<tr>\n<td>2026/01/12 09:15</td>\n<td>{}</td>\n<td></td>\n<td>中部国際郵便局</td>\n<td>愛知県</td>\n</tr>",
    "03/12 09:15 | {} | 中部国際郵便局 | 愛知県", "2026/09/22 14:21  {}               晴海郵便局    東京都",
)  # fmt: skip
JAPANESE_ROWS: Final = (
    "{} CHINA",
    "{} 千代田局",
    "03/12 09:15 {} 中部国際郵便局 愛知県",
    "{}（海外）",
    "{} 東京都",
)

WORDS_EN: Final = tuple(
    "abandoned aborted about abroad accident address advised again ago alert allegedly almost also although"
    " amended announced annulled anticipated apparently approx approximately assumed attempt attempting"
    " available awaited awaiting awaits bad because before blocked booked but by calculated cancel canceled"
    " canceling cancellation cancelled cancelling cannot claimed completed conditional confirmed could"
    " customer damaged date deadline declined deferred delay delayed delays denied destroyed detained"
    " discarded disputed doubtful due during earliest early else email error estimate estimated eta etd"
    " eventually except exception expected expecting expired fail failed failing failure fake false for"
    " forbidden forecast fraud from future halted hardly hold hopefully however if impossible improbable"
    " in inactive incomplete incorrect instead insufficient intended interrupted invalid just label late"
    " later likely lost maybe might misrouted missed missing mistake must near nearly never new next no"
    " nobody nope not nothing notice notified now off on only or order other outstanding overdue partial"
    " partially pending perhaps planned please possible possibly postponed predicted preparing presumably"
    " prevented previously probably problem prohibited projected promised provisional question ready"
    " redirected refuse refused reject rejected removed request requested rerouted rescheduled returning"
    " reversed revoked scheduled seized shall should simulated soon still stolen stopped stuck suspended"
    " tbd temporarily tentative terminated test to today tomorrow too tried unable unclear undelivered"
    " undone unexpected unknown unless unlikely unpaid unsure until unverified upcoming void"
    " waiting was when where whether will with within without withdrawn wrong yesterday yet".split()
)
# Each is made of syllables that Japanese names have, too.
WORDS_LIKE_NAMES: Final = tuple(
    "be done due fake future hope more no none note one redo refuse remote reroute rerouted resume reuse same"
    " sequester so soon sooner to undone unsure update void yotei chushi torikeshi mitei machi misai".split()
)
WORDS_JA: Final = (
    "予定", "中止", "取消", "取り消し", "取消し", "未", "未了", "未定", "未完了", "ではない", "でない", "見込み", "見込",
    "予想", "遅延", "遅れ", "延期", "失敗", "不可", "不能", "できず", "できません", "ません", "なし", "無し", "待ち", "待機",
    "保留", "停止", "拒否", "辞退", "紛失", "破損", "誤り", "誤配", "訂正", "依頼", "希望", "要求", "申請", "準備", "準備中",
    "前", "後", "まで", "から", "予約", "変更", "確認中", "不明", "おそらく", "多分", "かも", "でしょう", "はず", "仮", "試験",
    "廃棄", "差押", "禁止", "解除", "再", "非", "無効", "例", "次回", "明日", "今日", "以降", "以前", "期限",
)  # fmt: skip
WORDS_OTHER: Final = (
    "annulé", "pas", "prévu", "retardé", "non", "bientôt", "refusé", "storniert", "nicht", "erwartet", "voraussichtlich",
    "verspätet", "kein", "bald", "geplant", "cancelado", "previsto", "retrasado", "pronto", "não", "atrasado", "annullato",
    "niet", "verwacht", "geannuleerd", "anulowano", "nie", "oczekiwane", "отменено", "не", "ожидается", "задержано",
    "скасовано", "очікується", "取消了", "预计", "預計", "未能", "尚未", "延误", "취소", "예정", "지연", "안", "ยกเลิก", "ไม่",
    "hủy", "không", "törölve", "nem", "откажано", "ملغى", "iptal", "değil",
)  # fmt: skip
WORDS: Final = tuple(dict.fromkeys((*WORDS_EN, *WORDS_JA, *WORDS_OTHER)))

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
# Where capitals and a place after them could be taken for an office.
BEFORE_A_PLACE: Final = (
    "{p}, {W}, TOKYO", "{p}, {W}, TOKYO, JAPAN", "{p}, {W}, JAPAN", "{p}, {W}, 138-8799", "{p} ({W} TOKYO)",
    "{p}\t{W}\tCHINA", "{W} TOKYO, {p}", "{p}\n{W} CHINA", "{p}, {W}, GBASFY", "{p} | {W} | JAPAN",
    "{W} CHINA | {p}", "{p}, TOKYO, {W}, 138-8799",
)  # fmt: skip
WITH_AN_OFFICE_WORD: Final = (
    "{p}, {W} MAIL, JAPAN", "{p}, {W} EMS CHINA", "{p}, {W} OFFICE JAPAN", "{p}, {W} INTERNATIONAL, CHINA",
    "{p}, {W} INT, 138-8799", "{p} [{W} SAL SINGAPORE]",
)  # fmt: skip
# Where Japanese letters before the name of a post office could be taken for a part of the name.
BEFORE_AN_OFFICE: Final = (
    "{p} {w} 郵便局", "{p} {w} 千代田郵便局", "{p} {w} 中部国際郵便局 愛知県", "{p}　{w}　千代田郵便局", "{p}\t{w}\n千代田郵便局",
    "{w} 千代田郵便局 {p}", "<td>{p}</td><td>{w}</td><td>千代田郵便局</td>",
)  # fmt: skip


def positions_of(phrase: str, word: str) -> tuple[str, ...]:
    """Where a word may be added to a phrase."""
    return POSITIONS if phrase.isascii() or word.isascii() else (*POSITIONS, *GLUED)


def put(position: str, phrase: str, word: str) -> str:
    """Add a word to a phrase."""
    return position.format(p=phrase, w=word, W=word.upper())


def shaped(number: int, phrase: Phrase, share: int = 1) -> Iterator[str]:
    """A phrase in each of its shapes, or in a share of them that goes round with its number."""
    rows = (*ROWS, *JAPANESE_ROWS) if phrase.language == "ja" else ROWS
    if phrase.text.startswith("【"):
        rows = ()  # the bracket that begins a phrase is cut off in a row, which is then unknown
    spellings = [
        spell
        for name, spell in SPELLINGS.items()
        if (phrase.language != CODE or name not in NO_CODE)
        and not (name == "no period" and phrase.text.endswith(".."))
    ]
    for shape in [*spellings, *(row.format for row in rows)][number % share :: share]:
        yield shape(phrase.text)


def one_position(number: int, phrase: str, words: tuple[str, ...]) -> Iterator[str]:
    """A phrase with each of some words, each in a position that goes round."""
    for word in words:
        positions = positions_of(phrase, word)
        number += 1
        yield put(positions[number % len(positions)], phrase, word)


def leaks(texts: Iterable[str], phrase: str) -> list[str]:
    """Of texts made from a phrase and a word, those with a status that nobody listed for them."""
    return [text for text in texts if (found := match(text)) and not is_listed(found, phrase)]


def is_listed(found: Match, phrase: str) -> bool:
    """Whether a longer text is a phrase of its own, whole or as the piece of a row."""
    longer = found.phrase
    return found.rule is Rule.PHRASE or (longer is not None and len(longer.text) > len(phrase))


def main() -> int:
    """Give every phrase every shape, and every word in one position after the other."""
    share, _, of = (sys.argv[1:] or ["0/1"])[0].partition("/")
    phrases = list(enumerate(PHRASES))[int(share) :: int(of)]
    made = changed = added = leaked = 0
    for number, phrase in phrases:
        status = match(phrase.text).status
        for text in shaped(number, phrase):
            made += 1
            if match(text).status is not status:
                changed += 1
                print(f"changed: {phrase.text!r} as {text!r}")
        for text in leaks(texts := list(one_position(number, phrase.text, WORDS)), phrase.text):
            leaked += 1
            print(f"leaked: {text!r} is {match(text).status}")
        added += len(texts)
    print(f"{len(phrases):,} phrases, {len(WORDS)} words")
    print(f"{made:,} shapes, {changed:,} of another status")
    print(f"{added:,} texts with an added word, {leaked:,} of them with a status")
    return int(changed + leaked > 0)


if __name__ == "__main__":
    sys.exit(main())
