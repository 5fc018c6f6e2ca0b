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

import attrs

from ems_status import EMSStatus, __version__, match, origin_of, parse, suggest
from ems_status._events import TrackingEvent
from ems_status._match import Match, Outcome, Rule
from ems_status._screens import Screen
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
# The commands that take an argument, its name, what it is for, and what argparse is to know of it.
_FLAG: Final[dict[str, Any]] = {"action": "store_true"}
_NEWEST: Final[dict[str, Any]] = {"action": "store_const", "dest": "order", "const": "newest_first"}
_OLDEST: Final[dict[str, Any]] = _NEWEST | {"const": "oldest_first"}
_ARGUMENTS: Final[Sequence[tuple[str, str, str, dict[str, Any]]]] = [
    ("explain", "text", "a text, row, page, status, number; - reads a text a line", {"nargs": "*"}),
    ("check", "file", "a page, or events as JSON; - is standard input", {"nargs": "?"}),
    ("diagram", "--format", "what draws it; by default, mermaid", {"choices": ("mermaid", "dot")}),
    ("diagram", "--history", "the file of a history whose path is marked, read as by check", {}),
    ("explain", "--place", "where it was scanned: a country or prefecture, as printed", {}),
    ("explain check diagram", "--origin", "the country of origin, or the item number", {}),
    ("explain", "--after", "the status of the row before: its value, number or text", {}),
    ("explain", "--post", "the post whose page the text is from", {"type": str.lower}),
    ("explain", "--suggest", "with -, show phrases near to unknown texts, which takes time", _FLAG),
    ("explain check diagram", "--newest-first", "the first event is the newest", _NEWEST),
    ("explain check diagram", "--oldest-first", "the first event is the oldest", _OLDEST),
    ("explain list check", "--json", "print JSON, on one line", _FLAG),
    ("explain list check", "--language", "the language of the answer, as ja or de-AT", {}),
]
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
            if reconfigure := getattr(sys.stdout, "reconfigure", None):
                reconfigure(errors="backslashreplace")
            options = _parser().parse_args(argv)
            return int(options.run(options))
        finally:
            # A closed pipe or a full disk is to be noticed here.
            print(end="", flush=True)
    except (OSError, ValueError) as error:
        if not isinstance(error, BrokenPipeError):
            _tell(f"error: {error}")
        if isinstance(error, ValueError) or error.filename is not None:
            return 2
        # Python writes what is left when it ends, and would fail again with a message of its own.
        with suppress(OSError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _tell(message: str) -> None:
    safe = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in message)
    # Without a standard error, print would write to standard output.
    with suppress(AttributeError, OSError, ValueError):
        sys.stderr.write(f"{_PROG}: {safe}\n")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Let `main` tell it, like every other error."""
        msg = f"{message}; see {self.prog} --help"
        raise ValueError(msg)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_PROG,
        description="The ten statuses of Japan Post EMS: what a tracking text means.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{_PROG} {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, prog=_PROG)
    for name, purpose, run in (
        ("explain", "say what a text means: a status text, a printed row, a page", _explain),
        ("list", "list the ten statuses", _list),
        ("check", "say where an item is, and judge its history", _check),
        ("diagram", "draw the order of the statuses, as text", _diagram),
    ):
        under = commands.add_parser(name, help=purpose, description=purpose, allow_abbrev=False)
        under.set_defaults(run=run, refuse=under.error)
        for users, argument, text, settings in _ARGUMENTS:
            if name in users.split():
                under.add_argument(argument, help=text, **settings)
    return parser


def _explain(options: argparse.Namespace) -> int:
    if options.text == ["-"]:
        lines = sys.stdin or StringIO()
        if isinstance(lines, TextIOWrapper):
            # Bytes that are no text cost their line.
            lines.reconfigure(encoding="utf-8-sig", errors="surrogateescape")
        return _explain_texts((line.rstrip("\n") for line in lines if line.strip()), options)
    if not options.text and getattr(sys.stdin, "isatty", bool)():
        options.refuse("a text is missing; - reads standard input, one text a line")
    text = " ".join(options.text) if options.text else _text("-")
    if len(text.strip().splitlines()) < 2 or match(text).rule is Rule.PHRASE:
        return _explain_texts([text.strip("\r\n")], options)
    if options.place or options.after or options.post:
        options.refuse("--place, --after and --post are for one text, and this is a page")
    return _check(options, text)


def _explain_texts(texts: Iterable[str], options: argparse.Namespace) -> int:
    """Explain one text, which may be the name of a status, or many."""
    screen, alone = _screen(options), options.text != ["-"]
    after = None if options.after is None else _named(options.after) or parse(options.after)
    context = {"place": options.place, "origin": options.origin, "after": after}
    outcomes: set[Outcome] = set()
    for text in texts:
        found = match(text, post=options.post, **context)
        if alone and found.rule is Rule.UNLISTED and (status := _named(text)):
            found = Match(text, Outcome.MATCHED, (status,), rule=Rule.GIVEN)
        suggests = found.outcome is Outcome.UNKNOWN and (alone or options.suggest)
        near = suggest(text) if suggests else ()
        if options.json:
            beside = ("description", "advice", "next_statuses", "return_statuses")
            meanings = [
                attrs.asdict(status.info) | {name: getattr(status, name) for name in beside}
                for status in found.candidates
            ]
            origin = origin_of(text) if found.rule is Rule.UNLISTED else None
            _say_json(found, meanings=meanings, origin=origin, suggestions=near)
        else:
            print(*[""] * bool(outcomes), *screen.explanation(found, near), sep="\n")
        outcomes.add(found.outcome)
    if not options.json and outcomes & {Outcome.MATCHED, Outcome.AMBIGUOUS}:
        print("", *screen.note(), sep="\n")
    return 0 if outcomes <= {Outcome.MATCHED} else 1


def _named(text: str) -> EMSStatus | None:
    """Find the status that a value or a number names."""
    name = text.strip().lower()
    return next((s for s in EMSStatus if name in {s.value, str(s.number)}), None)


def _list(options: argparse.Namespace) -> int:
    _say_json(definitions()) if options.json else print(*_screen(options).table(), sep="\n")
    return 0


def _check(options: argparse.Namespace, text: str | None = None) -> int:
    page, history, code = _judged(_text(options.file or "-") if text is None else text, options)
    if options.json:
        own = [name for name, of in vars(TrackingHistory).items() if isinstance(of, property)]
        told = {name: getattr(history, name) for name in ("steps", *own) if name[0] != "_"}
        _say_json(history, **told, number=page.number, unread=page.unread)
    else:
        print(*_screen(options).page(page, history), sep="\n")
    return code


def _diagram(options: argparse.Namespace) -> int:
    from ems_status.diagrams import to_dot, to_mermaid  # noqa: PLC0415  no other command draws

    history, code = None, 0
    if options.history is not None:
        _, history, code = _judged(_text(options.history), options)
    print(end=to_dot(history) if options.format == "dot" else to_mermaid(history))
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
    if isinstance(data, str):
        return data
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


def _say_json(value: object, **more: object) -> None:
    """Print a record, with what stands beside it, as one line of JSON that a terminal can show."""
    import json  # noqa: PLC0415  needed for JSON only

    row = {**_converter().unstructure(value), **_converter().unstructure(more)}
    # What the encoding cannot write must be escaped as JSON does it, not as Python does.
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    line = json.dumps(row, ensure_ascii=not encoding.lower().startswith("utf"))
    print("".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line))


if __name__ == "__main__":
    sys.exit(main())
