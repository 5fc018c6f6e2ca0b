"""How the work grows with the text, over the worst shapes: ``python -m tests.benchmarks.worst``.

Prints a table of times as multiples of the time for an unknown text of 40 characters, each the
least of several rounds, and for texts that were not seen before.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from time import perf_counter

from ems_status import Matcher, normalize


LENGTHS = (40, 125, 250, 500, 1000, 10_000, 100_000)
PLAIN = "Some text of a post that is not listed x"
SHAPES = {
    "letters": "x",
    "spaces and letters": "x ",
    "separators": ",|",
    "pieces": "a, ",
    "23 long pieces": "",
    "23 long pieces in Japanese": "",
    "phrases": "Retention, ",
    "phrases in Japanese": "保管 ",
    "alternating marks": "\u0301\u0316",
    "letter and marks": "a\u0316\u0301",
    "U+FDFA": "\ufdfa",
    "entities": "&amp;",
    "nested entities": "&amp;amp;amp;amp;amp;",
    "numeric entities": "&#38;#38;",
    "escaped tags": "&lt;td&gt;",
    "tags": "<td>",
    "open tags": "<td ",
    "tags and marks": "<b>\u0301\u0316</b>",
    "nested brackets": "([【",
    "brackets": "(a)",
    "dates": "03/12 09:15 ",
    "almost dates": "2026-01-",
    "dates and zones": "09:15 +09:00,",
    "digits": "0",
    "weekdays": "mon ",
    "capitals": "TOKYO INT ",
    "offices": "TOKYO INT, ",
    "syllables": "KA",
    "post offices": "郵便局",
    "hiragana, kanji": "あ漢",
    "periods": " .",
    "slashes": " / ",
    "half-width katakana": "ｶﾞ",
    "zero width": "a\u200b",
    "Turkish dotted I": "İ",
}


def text_of(name: str, length: int) -> str:
    """A text of one shape."""
    if name.startswith("23 "):
        piece = (("ａＢ" if name.endswith("Japanese") else "aB") * length)[: length // 23 - 2]
        return (
            " ".join([piece.replace("Ｂ", "局")] * 23) if "局" in name else ", ".join([piece] * 23)
        )
    unit = SHAPES[name]
    return (unit * (length // len(unit) + 1))[:length]


def fresh(text: str) -> str:
    """The same text as a new string, whose hash nobody knows yet."""
    return text[:1] + text[1:]


def least(call: Callable[[str], object], text: str, rounds: int) -> float:
    """The least time of several."""
    times = []
    for _ in range(rounds):
        unread = fresh(text)
        begin = perf_counter()
        call(unread)
        times.append(perf_counter() - begin)
    return min(times)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    matcher = Matcher()
    matcher.match("warm")

    def read(text: str) -> None:
        matcher._seen.clear()
        matcher.match(text)

    for title, call in (("match", read), ("normalize", normalize)):
        unit = least(call, PLAIN, 200)
        print(f"{title}, as multiples of {unit * 1e6:.1f} µs for an unknown text of 40 characters")
        print(f"{'':28}" + "".join(f"{length:>9,}" for length in LENGTHS))
        for name in SHAPES:
            cells = [
                least(call, text, rounds if len(text) <= 1000 else 3) / unit
                for text in (text_of(name, length) for length in LENGTHS)
            ]
            print(f"{name:28}" + "".join(f"{cell:>9.1f}" for cell in cells))
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
