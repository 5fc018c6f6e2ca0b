"""The command line: reads arguments and input, prints, and ends with a code."""

import argparse
import os
import re
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Sequence
from contextlib import nullcontext, suppress
from functools import cache
from io import StringIO, TextIOWrapper
from shutil import get_terminal_size
from typing import Any, Final, NoReturn

from ems_status import POSTS, EMSStatus, Phrase, __version__, match, origin_of, parse, suggest
from ems_status._events import TrackingEvent
from ems_status._match import Match, Outcome, Rule
from ems_status._screens import Screen
from ems_status._values import quoted
from ems_status.history import TrackingHistory
from ems_status.languages import definitions, language_of
from ems_status.pages import TrackingPage, read_page


_PROG: Final = "ems-status"
_EPILOG: Final = """\
examples:
  %(prog)s explain Held by import Customs
  %(prog)s explain --origin JP --place CHINA Dispatched from Exchange Office
  %(prog)s explain --json - < texts.txt
  %(prog)s check --language ja page.html
  %(prog)s diagram --format dot --history page.txt | dot -Tsvg > history.svg

exit codes: 0 every text has one status and no step is flagged; 1 otherwise; 2 wrong usage.
"""
# The commands that take an argument, its name, that of its value, and what it is for.
_ARGUMENTS: Final = (
    ("explain", "words", "text", "a text, row, page, status, item number; - reads a text a line"),
    ("check", "file", "file", "a page as text or HTML, or events as JSON; - is standard input"),
    ("diagram", "--format", "FORMAT", "mermaid, which is the default, or dot, for Graphviz"),
    ("diagram", "--history", "FILE", "mark the path of a history, which is read as by check"),
    ("explain", "--place", "PLACE", "where it was scanned: a country or prefecture, as printed"),
    ("explain check diagram", "--origin", "PLACE", "the country of origin, or the item number"),
    ("explain", "--after", "STATUS", "the status of the row before: its value, number or text"),
    ("explain", "--post", "NAME", "the post whose page the text is from"),
    ("explain", "--suggest", "", "with -, show phrases near to unknown texts, which takes time"),
    ("explain check diagram", "--newest-first", "", "the first event of the page is the newest"),
    ("explain check diagram", "--oldest-first", "", "the first event of the page is the oldest"),
    ("explain list check", "--json", "", "print JSON, on one line"),
    ("explain list check", "--language", "TAG", "the language of the answer, as ja or de-AT"),
)
_SETTINGS: Final[dict[str, dict[str, Any]]] = {
    "words": {"nargs": "*"},
    "file": {"nargs": "?", "default": "-"},
    "--format": {"choices": ("mermaid", "dot"), "default": "mermaid"},
    "--post": {"choices": tuple(POSTS), "type": str.lower},
    "--newest-first": {"action": "store_const", "dest": "order", "const": "newest_first"},
    "--oldest-first": {"action": "store_const", "dest": "order", "const": "oldest_first"},
}
# A page has at most a million letters, and no letter takes more than four bytes.
_TOO_MUCH: Final = 4_000_004


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        The exit code: 0 when every text has one status and no step is flagged, 1 otherwise, also
        when the output cannot be written, and 2 for wrong usage or an input that cannot be read.
    """
    try:
        try:
            options = _parser().parse_args(argv)
            return int(options.run(options))
        finally:
            # A closed pipe or a full disk is to be noticed here.
            print(end="", flush=True)
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            _tell(f"error: {error}")
        if error.filename is not None:
            return 2
        # Python writes what is left when it ends, and would fail again with a message of its own.
        with suppress(OSError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except ValueError as error:
        _tell(f"error: {error}")
        return 2
    except KeyboardInterrupt:
        return 130


def _tell(message: str) -> None:
    # Without a standard error, print would write to standard output.
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(f"{_PROG}: {_safe(message)}", file=sys.stderr)


def _safe(text: str) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Echo wrong arguments safely."""
        super().error(_safe(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_PROG,
        description="The ten statuses of Japan Post EMS: what a tracking text means.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{_PROG} {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, purpose, run in (
        ("explain", "say what a text means: a status text, a printed row, a page", _explain),
        ("list", "list the ten statuses", _list),
        ("check", "say where an item is, and judge its history", _check),
        ("diagram", "draw the order of the statuses, as text", _diagram),
    ):
        under = commands.add_parser(name, help=purpose, description=purpose, allow_abbrev=False)
        under.set_defaults(run=run, refuse=under.error)
        for users, argument, value, text in _ARGUMENTS:
            if name in users.split():
                usual: dict[str, Any] = {"metavar": value} if value else {"action": "store_true"}
                under.add_argument(argument, help=text, **usual | _SETTINGS.get(argument, {}))
    return parser


def _explain(options: argparse.Namespace) -> int:
    if options.words == ["-"]:
        return _explain_texts(_lines(), options)
    if not options.words and getattr(sys.stdin, "isatty", bool)():
        options.refuse("a text is missing; - reads standard input, one text a line")
    text = " ".join(options.words) if options.words else _text("-")
    several = len([line for line in text.splitlines() if line.strip()]) > 1
    if not several or match(text).rule is Rule.PHRASE:
        return _explain_texts([text.strip("\r\n")], options, alone=True)
    if options.place or options.after or options.post:
        options.refuse("--place, --after and --post are for one text, and this is a page")
    return _check(options, text)


def _explain_texts(
    texts: Iterable[str], options: argparse.Namespace, *, alone: bool = False
) -> int:
    """Explain one text, which may be the name of a status, or many."""
    screen, everything, note = _screen(options), True, False
    after = None if options.after is None else _named(options.after) or parse(options.after)
    context = {"place": options.place, "origin": options.origin, "after": after}
    given = [f"--{name} {quoted(value)}" for name, value in context.items() if value]
    for index, text in enumerate(texts):
        found = match(text, post=options.post, **context)
        if alone and found.rule is Rule.UNLISTED and (status := _named(text)):
            found = Match(text, Outcome.MATCHED, (status,), rule=Rule.GIVEN)
        suggests = found.outcome is Outcome.UNKNOWN and (alone or options.suggest)
        near = suggest(text) if suggests else ()
        everything, note = everything and bool(found), note or bool(found.candidates)
        if options.json:
            _say_json(_explanation(found, near))
        else:
            _say(*[""] * bool(index), *screen.explanation(found, near, given))
    if note and not options.json:
        _say("", *screen.note())
    return 0 if everything else 1


def _named(text: str) -> EMSStatus | None:
    """Find the status that a value or a number names."""
    name = text.strip().lower()
    return next((s for s in EMSStatus if name in {s.value, str(s.number)}), None)


def _explanation(found: Match, near: Iterable[Phrase]) -> dict[str, Any]:
    plain = _converter().unstructure
    beside = ("description", "advice", "next_statuses", "return_statuses")
    meanings = [
        plain(status.info) | {name: plain(getattr(status, name)) for name in beside}
        for status in found.candidates
    ]
    origin = origin_of(found.text) if found.rule is Rule.UNLISTED else None
    return {**plain(found), "meanings": meanings, "origin": origin, "suggestions": plain(near)}


def _list(options: argparse.Namespace) -> int:
    _say_json(definitions()) if options.json else _say(*_screen(options).table())
    return 0


def _check(options: argparse.Namespace, text: str | None = None) -> int:
    page, history, code = _judged(_text(options.file) if text is None else text, options)
    if options.json:
        own = [name for name, of in vars(TrackingHistory).items() if isinstance(of, property)]
        told = {name: getattr(history, name) for name in ("steps", *own) if name[0] != "_"}
        told |= {"number": page.number, "unread": page.unread}
        _say_json({**_converter().unstructure(history), **_converter().unstructure(told)})
    else:
        _say(*_screen(options).page(page, history))
    return code


def _diagram(options: argparse.Namespace) -> int:
    from ems_status.diagrams import to_dot, to_mermaid  # noqa: PLC0415  no other command draws

    history, code = None, 0
    if options.history is not None:
        _, history, code = _judged(_text(options.history), options)
    draw = to_dot if options.format == "dot" else to_mermaid
    _say(draw(history).removesuffix("\n"))
    return code


def _judged(text: str, options: argparse.Namespace) -> tuple[TrackingPage, TrackingHistory, int]:
    """A page, its history, and the exit code that it deserves."""
    page = _events(text) if re.match(r"\s*(\{|\[\s*(\{|\]\s*$))", text) else read_page(text)
    history = page.history(origin=options.origin, order=options.order)
    is_read = history.steps or not page.unread
    fine = is_read and all(step.match for step in history.steps) and not history.problems
    return page, history, 0 if fine else 1


def _events(text: str) -> TrackingPage:
    """Read events in JSON, one a line or in an array: all of them, as one left out may be news."""
    rows = [row for row in text.split("\n") if row.strip()]
    array = text if text.lstrip().startswith("[") else "[" + ",\n".join(rows) + "]"
    events = _converter().loads(array, list[TrackingEvent])
    newest = TrackingHistory(events).reads_better_reversed
    return TrackingPage(tuple(events), None, "newest_first" if newest else "oldest_first", ())


@cache
def _converter() -> Any:  # noqa: ANN401  a name of its type would import it
    from ems_status.conversion import make_converter  # noqa: PLC0415  cattrs is a slow import

    return make_converter()


def _lines() -> Iterable[str]:
    """The lines of standard input that are not blank; bytes that are no text cost their line."""
    stream = sys.stdin or StringIO()
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8-sig", errors="surrogateescape")
    return (line.rstrip("\n") for line in stream if line.strip())


def _text(source: str) -> str:
    """Read a file or, for a dash, standard input, which is empty where it is closed."""
    # A program that calls the command may have put a stream of text in place of the usual one.
    usual = getattr(sys.stdin, "buffer", sys.stdin) or StringIO()
    # By pathlib, which is a slow import, it could not be read in part.
    with nullcontext(usual) if source == "-" else open(source, "rb") as stream:  # noqa: PTH123
        data: bytes | str = stream.read(_TOO_MUCH)
    if len(data) >= _TOO_MUCH:
        msg = "the input is too long"
        raise ValueError(msg)
    return data if isinstance(data, str) else _decoded(data)


def _decoded(data: bytes) -> str:
    marked = data.startswith((BOM_UTF16_BE, BOM_UTF16_LE))
    for encoding in "utf-8-sig", "utf-16" if marked else "cp932":
        with suppress(UnicodeError):
            text = data.decode(encoding)
            if encoding != "utf-8-sig":
                _tell(f"note: the input is read as {encoding}, since it is not UTF-8")
            return text
    msg = "the input is neither UTF-8, nor UTF-16 with its mark, nor cp932"
    raise ValueError(msg)


def _screen(options: argparse.Namespace) -> Screen:
    """The screen of the user, in the language that is asked for; else in that of the locale."""
    tags = map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))
    language = "en"
    with suppress(ValueError):
        language = language_of(next(filter(None, tags), "en"))
    width = max(48, min(88, get_terminal_size().columns))
    return Screen(language_of(options.language or language), width)


def _say_json(value: object) -> None:
    """Print a value as one line of JSON that a terminal can show."""
    import json  # noqa: PLC0415  needed for JSON only

    # What the encoding cannot write must be escaped as JSON does it, not as Python does.
    line = json.dumps(value, ensure_ascii=not _encoding().startswith("utf"))
    _say("".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line))


def _say(*lines: str) -> None:
    """Print lines; letters that the encoding cannot write are escaped."""
    print("\n".join(lines).encode(_encoding(), "backslashreplace").decode(_encoding()))


def _encoding() -> str:
    return (getattr(sys.stdout, "encoding", None) or "utf-8").lower()


if __name__ == "__main__":
    sys.exit(main())
