"""The command line: explain a status text, list the ten statuses, check a history, draw it."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from shutil import get_terminal_size
from typing import Any, Final, NoReturn

from ems_status import POSTS, EMSStatus, __version__, match, origin_of, parse, suggest
from ems_status._inputs import lines_of, page_of, text_of
from ems_status._match import Match, Outcome, Rule
from ems_status._screens import Screen
from ems_status._values import quoted
from ems_status.history import Order, TrackingHistory
from ems_status.languages import definitions, language_of
from ems_status.pages import TrackingPage


_EPILOG: Final = """\
examples:
  %(prog)s explain Held by import Customs
  %(prog)s explain --origin JP --place CHINA Dispatched from Exchange Office
  %(prog)s explain --json - < texts.txt
  %(prog)s check --language ja page.html
  %(prog)s diagram --format dot --history page.txt | dot -Tsvg > history.svg

exit codes: 0 every text has one status and no step is flagged; 1 otherwise; 2 wrong usage.
Pages are read as UTF-8, else as UTF-16 with its mark, else as Windows' Japanese (cp932).
"""

# The commands that take an argument, its name, that of its value, and what it is for.
_ARGUMENTS: Final = (
    (
        "explain",
        "words",
        "text",
        "a text, row, page, status or item number; - reads one text a line",
    ),
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
}

# What JSON says of a status beside its row, and of a history.
_STATUS: Final = ("description", "advice", "next_statuses", "return_statuses")
_HISTORY: Final = (
    "events", "origin", "order", "steps", "current", "latest", "is_delivered", "is_returned",
    "next_statuses", "skipped", "problems", "outside", "unmatched", "progress",
    "reads_better_reversed",
)  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments without the program's name; by default, those of the process.

    Returns:
        The exit code: 0 when every text has one status and no step is flagged, 1 otherwise, also
        when the output cannot be written, and 2 for wrong usage or an input that cannot be read.

    Raises:
        SystemExit: Where argparse ends the program: after its help, and for wrong usage.

    Example:
        >>> main(["explain", "--language", "en", "Returned to sndr"])  # doctest: +ELLIPSIS
        "Returned to sndr"
        <BLANKLINE>
        Unknown         Nothing tells what it means, and nothing is guessed.
        ...
        1
    """
    try:
        try:
            return _run(argv)
        finally:
            # A closed pipe or a full disk is to be noticed here.
            print(end="", flush=True)
    except ValueError as error:
        _complain(f"error: {error}")
        return 2
    except OSError as error:
        # Python writes what is left when it ends, and would fail again with a message of its own.
        with suppress(OSError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            _complain(f"error: cannot write: {error.strerror or error}")
        return 1
    except KeyboardInterrupt:
        return 130


def _run(argv: Sequence[str] | None) -> int:
    parser = _parser()
    options = parser.parse_args(argv)
    if options.command is None:
        parser.print_help()
        return 2
    command: Callable[[argparse.Namespace], int] = options.command
    return command(options)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Echo wrong arguments safely."""
        super().error("".join(c if c.isprintable() else ascii(c)[1:-1] for c in message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_prog(),
        description="The ten statuses of Japan Post EMS: what a tracking text means.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"ems-status {__version__}")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, purpose, command in (
        ("explain", "say what a text means: a status text, a printed row, a page", _explain),
        ("list", "list the ten statuses", _list),
        ("check", "say where an item is, and judge its history", _check),
        ("diagram", "draw the order of the statuses, as text", _diagram),
    ):
        under = commands.add_parser(name, help=purpose, description=purpose, allow_abbrev=False)
        under.set_defaults(command=command, refuse=under.error)
        for users, argument, value, text in _ARGUMENTS:
            if name in users.split():
                settings = {"metavar": value} if value else {"action": "store_true"}
                under.add_argument(
                    argument, **settings | {"help": text} | _SETTINGS.get(argument, {})
                )
    return parser


def _prog() -> str:
    name = os.path.basename(sys.argv[0])  # noqa: PTH119  pathlib is a slow import
    return "python -m ems_status" if name == "__main__.py" else "ems-status"


def _explain(options: argparse.Namespace) -> int:
    if options.words == ["-"]:
        return _explain_texts(lines_of(), options)
    if not options.words and getattr(sys.stdin, "isatty", bool)():
        options.refuse("a text is missing; - reads standard input, one text a line")
    text = " ".join(options.words) if options.words else text_of("-", _complain)
    several = len([line for line in text.splitlines() if line.strip()]) > 1
    if not several or match(text).rule is Rule.PHRASE:
        return _explain_texts([text.strip("\r\n")], options, alone=True)
    if options.place or options.after or options.post:
        options.refuse("--place, --after and --post are for one text, and this is a page")
    return _show(text, options)


def _explain_texts(
    texts: Iterable[str], options: argparse.Namespace, *, alone: bool = False
) -> int:
    """Explain one text, which may be the name of a status, or many."""
    screen = _screen(options)
    after = None if options.after is None else _named(options.after) or parse(options.after)
    context = {"place": options.place, "origin": options.origin, "after": after}
    given = [f"--{name} {quoted(value)}" for name, value in context.items() if value]
    everything, worth_a_note = True, False
    for index, text in enumerate(texts):
        found = match(text, post=options.post, **context)
        if alone and found.rule is Rule.UNLISTED and (status := _named(text)):
            found = Match(text, Outcome.MATCHED, (status,), rule=Rule.GIVEN)
        wanted = found.outcome is Outcome.UNKNOWN and (alone or options.suggest)
        near = suggest(text) if wanted else ()
        everything = everything and bool(found)
        worth_a_note = worth_a_note or bool(found.candidates)
        if options.json:
            _say_json({**_explanation(found), "suggestions": _plain()(near)})
        else:
            _say(*[""] * bool(index), *screen.explanation(found, near, given))
    if worth_a_note and not options.json:
        _say("", *screen.note())
    return 0 if everything else 1


def _named(text: str) -> EMSStatus | None:
    """Find the status that a value or a number names."""
    name = text.strip().lower()
    return next((s for s in EMSStatus if name in {s.value, str(s.number)}), None)


def _explanation(found: Match) -> dict[str, Any]:
    plain = _plain()
    meanings = [
        plain(status.info) | {name: plain(getattr(status, name)) for name in _STATUS}
        for status in found.candidates
    ]
    origin = origin_of(found.text) if found.rule is Rule.UNLISTED else None
    return {**plain(found), "meanings": meanings, "origin": origin}


@cache
def _plain() -> Callable[[object], Any]:
    from ems_status.conversion import make_converter  # noqa: PLC0415  cattrs is a slow import

    return make_converter().unstructure


def _list(options: argparse.Namespace) -> int:
    if options.json:
        _say_json(definitions())
    else:
        _say(*_screen(options).table())
    return 0


def _check(options: argparse.Namespace) -> int:
    return _show(text_of(options.file, _complain), options)


def _show(text: str, options: argparse.Namespace) -> int:
    page, history, code = _judged(text, options)
    if options.json:
        told = {name: _plain()(getattr(history, name)) for name in _HISTORY}
        _say_json(told | {"number": page.number, "unread": page.unread})
    else:
        _say(*_screen(options).page(page, history))
    return code


def _diagram(options: argparse.Namespace) -> int:
    from ems_status.diagrams import to_dot, to_mermaid  # noqa: PLC0415  no other command draws

    history, code = None, 0
    if options.history is not None:
        _, history, code = _judged(text_of(options.history, _complain), options)
    draw = to_dot if options.format == "dot" else to_mermaid
    _say(draw(history).removesuffix("\n"))
    return code


def _judged(text: str, options: argparse.Namespace) -> tuple[TrackingPage, TrackingHistory, int]:
    """A page, its history, and the exit code that it deserves."""
    page, whole = page_of(text, _complain)
    oldest: Order | None = "oldest_first" if options.oldest_first else None
    order = "newest_first" if options.newest_first else oldest
    history = page.history(origin=options.origin, order=order)
    is_read = whole and (bool(history.steps) or not page.unread)
    fine = is_read and all(step.match for step in history.steps) and not history.problems
    return page, history, 0 if fine else 1


def _screen(options: argparse.Namespace) -> Screen:
    """The screen of the user: its language, its width, and whether it shows signs and colours."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb"
    is_terminal = getattr(sys.stdout, "isatty", bool)()
    width = max(48, min(88, get_terminal_size().columns))
    return Screen(_language(options), width, drawn=is_terminal and not plain and _is_utf())


def _language(options: argparse.Namespace) -> str:
    """The language that is asked for; else that of the locale, where it is one of ours."""
    if options.language is not None:
        return language_of(options.language)
    tags = map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))
    with suppress(ValueError):
        return language_of(next(filter(None, tags), "en"))
    return "en"


def _say_json(value: object) -> None:
    """Print a value as one line of JSON that a terminal can show."""
    import json  # noqa: PLC0415  needed for JSON only

    # What the encoding cannot write must be escaped as JSON does it, not as Python does.
    line = json.dumps(value, ensure_ascii=not _is_utf())
    if not line.isprintable():
        line = "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)
    _say(line)


def _say(*lines: str) -> None:
    """Print lines; letters that the encoding cannot write are escaped."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    print("\n".join(lines).encode(encoding, "backslashreplace").decode(encoding))


def _is_utf() -> bool:
    return (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")


def _complain(message: str) -> None:
    # Without a standard error, print would write to standard output.
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(f"{_prog()}: {message}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
