"""The command line: explain a status text, list the ten statuses, check a history, draw it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Any, Final, NoReturn, TextIO
from unicodedata import combining, east_asian_width

import ems_status
from ems_status import (
    POSTS,
    UPDATES_LAG,
    EMSStatus,
    Match,
    Outcome,
    OutsideReason,
    Phrase,
    Rule,
    TransitionKind,
    UnknownStatusError,
    match,
    origin_of,
    parse,
    suggest,
)


if TYPE_CHECKING:
    from ems_status import Step, TrackingEvent, TrackingHistory

_WIDEST: Final = 88
_USUAL: Final = 80
_NARROWEST: Final = 48
_INDENT: Final = 16

_EXAMPLES: Final = """\
examples:
  %(prog)s explain Held by import Customs
  %(prog)s explain --origin JP --place CHINA Dispatched from Exchange Office
  %(prog)s explain --json - < texts.txt
  %(prog)s list
  %(prog)s check --newest-first history.txt
  %(prog)s diagram --format dot --history history.txt | dot -Tsvg > history.svg

exit codes: 0 every text has one status and no step is flagged; 1 otherwise; 2 wrong usage.
Files and standard input are read as UTF-8.
"""

_RULES: Final = {
    Rule.PHRASE: "The whole text is a listed phrase.",
    Rule.CODE: "The text is an event code.",
    Rule.ROW: "One piece of the row is a listed phrase; all else in it is known to be none.",
    Rule.ROW_OF_SEVERAL: "The row holds listed phrases that disagree.",
    Rule.PLACE: "A listed phrase for several statuses; the place with the origin settled it.",
    Rule.AFTER: "A listed phrase for several statuses; the status before settled it.",
    Rule.GIVEN: "The status came with the event.",
    Rule.BLANK: "The text is blank.",
    Rule.TOO_LONG: "The text is too long to be a status.",
    Rule.UNLISTED: "No listed phrase; nothing is guessed.",
}

_REASONS: Final = {
    OutsideReason.RETURN: "a return: the item goes, or has gone, back to its sender",
    OutsideReason.PRE_ADVICE: "a pre-advice: data about the item came before the item did",
    OutsideReason.CANCELLED: "a cancellation: what was announced does not take place",
    OutsideReason.LOST: "a loss: the item is missing, damaged or destroyed",
    OutsideReason.FORWARDED: "a forwarding: the item goes to another address or office",
    OutsideReason.INVESTIGATION: "an investigation: the post is looking into something",
    OutsideReason.RELAY: "a relay: the item passes an office, on either side of the journey",
    OutsideReason.OTHER: "an event of another kind",
}

_KINDS: Final = {
    TransitionKind.NEXT: "next",
    TransitionKind.REPEAT: "again",
    TransitionKind.SKIP: "ahead",
    TransitionKind.RETURN: "back, as real items go",
    TransitionKind.BACKWARD: "PROBLEM: real items do not go back to this",
    TransitionKind.AFTER_FINAL: "PROBLEM: it comes after the final delivery",
}

# How a terminal shows a step: its sign, and the styles of the sign and of what was read.
_MATCHED: Final = "●", "\x1b[32m", "\x1b[1m"
_PROBLEM: Final = "✗", "\x1b[31m", "\x1b[31m"
_NO_STATUS: Final = "○", "\x1b[33m", "\x1b[33m"
_FAINT: Final = "\x1b[2m"
_RESET: Final = "\x1b[0m"

_HISTORY: Final = (
    "events", "origin", "order", "steps", "current", "is_delivered", "is_returned",
    "next_statuses", "skipped", "problems", "unmatched", "progress", "reads_better_reversed",
)  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments without the program's name; by default, those of the process.

    Returns:
        The exit code: 0 when every text has one status and no step is flagged, 1 otherwise, also
        when the output cannot be written, and 2 for wrong usage.

    Raises:
        SystemExit: Where argparse ends the program: after its help, and for wrong usage.

    Example:
        >>> main(["explain", "Hopefully", "XYZ"])
        "Hopefully XYZ"
        <BLANKLINE>
        Unknown         No listed phrase; nothing is guessed.
        1
    """
    try:
        with _flushed():
            return _run(argv)
    except _InputError as error:
        _complain(str(error))
        return 2
    except BrokenPipeError:
        return 1
    except OSError as error:
        _complain(f"cannot write: {error.strerror or error}")
        return 1
    except KeyboardInterrupt:
        return 130


class _InputError(Exception):
    """A file or standard input cannot be read."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        """Print help as wide as all else; without a width, argparse would load shutil for it."""
        super().__init__(prog, width=_width())


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Echo wrong arguments safely."""
        super().error("\n".join(map(_safe, message.splitlines())))


@contextmanager
def _flushed() -> Generator[None]:
    """Write everything out, so that a closed pipe or a full disk is noticed here."""
    try:
        try:
            yield
        finally:
            print(end="", flush=True)
    except OSError:
        # Python writes what is left when it ends, and would fail again with a message of its own.
        with suppress(OSError):
            stdout = sys.stdout.fileno()
            os.dup2(os.open(os.devnull, os.O_WRONLY), stdout)
        raise


def _run(argv: Sequence[str] | None) -> int:
    parser = _parser()
    options = parser.parse_args(argv)
    if options.version:
        return _version()
    if options.command is None:
        parser.print_help()
        return 2
    command: Callable[[argparse.Namespace], int] = options.command
    return command(options)


def _parser() -> argparse.ArgumentParser:
    prog = _prog()
    parser = _Parser(
        prog=prog,
        description="The ten statuses of Japan Post EMS: what a tracking text means.",
        epilog=_EXAMPLES,
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.set_defaults(command=None)
    # Without a name at hand, argparse would load shutil to work it out.
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog=prog)
    for name, purpose, command, add_arguments in (
        ("explain", "say what a status text means", _explain, _add_explain_arguments),
        ("list", "list the ten statuses", _list, None),
        ("check", "judge a tracking history", _check, _add_check_arguments),
        ("diagram", "draw the order of the statuses, as text", _diagram, _add_diagram_arguments),
    ):
        under = commands.add_parser(
            name,
            help=purpose,
            description=purpose,
            formatter_class=_Formatter,
            allow_abbrev=False,
        )
        under.set_defaults(command=command)
        if add_arguments is not None:
            add_arguments(under)
        if command is not _diagram:
            under.add_argument("--json", action="store_true", help="print JSON, on one line")
    return parser


def _add_explain_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs="+",
        metavar="text",
        help="the text, quoted or not; - reads standard input, one text a line",
    )
    parser.add_argument(
        "--place", help="where it was scanned: a country or a prefecture, as printed"
    )
    _add_origin(parser)
    parser.add_argument(
        "--after",
        type=_status,
        metavar="STATUS",
        help="the status of the row before: a value, a number from 1 to 10, or a text",
    )
    parser.add_argument(
        "--post", choices=tuple(POSTS), metavar="NAME", help="the post whose page the text is from"
    )


def _add_check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        default="-",
        help="the events, one text a line, or one JSON object a line with the keys text, at,"
        " office, place and status; - reads standard input, and is the default",
    )
    _add_origin(parser)
    _add_order(parser)


def _add_diagram_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=("mermaid", "dot"),
        default="mermaid",
        help="the language of the text: mermaid, which is the default, or dot, for Graphviz",
    )
    parser.add_argument(
        "--history",
        metavar="FILE",
        help="mark the path of a history, which is read as check reads it; - reads standard input",
    )
    _add_origin(parser)
    _add_order(parser)


def _add_order(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--newest-first",
        action="store_const",
        const="newest_first",
        default="oldest_first",
        dest="order",
        help="the first line is the newest event",
    )


def _add_origin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--origin",
        type=_origin,
        metavar="PLACE",
        help="where the item comes from: a country, its ISO code, or the item number",
    )


def _prog() -> str:
    name = os.path.basename(sys.argv[0])  # noqa: PTH119  pathlib is a slow import
    return "python -m ems_status" if name == "__main__.py" else "ems-status"


def _origin(text: str) -> str:
    return origin_of(text) or text


def _status(text: str) -> EMSStatus:
    """Read a status that is given by its value, its number or its text."""
    for status in EMSStatus:
        if text in {status.value, str(status.number)}:
            return status
    try:
        return parse(text)
    except UnknownStatusError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _version() -> int:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  slow, and rare

    try:
        _say(f"ems-status {version('ems-status')}")
    except PackageNotFoundError:
        _say("ems-status, not installed")
    return 0


def _explain(options: argparse.Namespace) -> int:
    many = options.words == ["-"]
    texts = (line for _, line in _lines("-")) if many else [" ".join(options.words)]
    everything = True
    worth_a_note = False
    explanation = _explanation() if options.json else None
    for number, text in enumerate(texts):
        found = match(
            text,
            place=options.place,
            origin=options.origin,
            after=options.after,
            post=options.post,
        )
        everything = everything and bool(found)
        worth_a_note = worth_a_note or bool(found.candidates)
        if explanation is not None:
            _say_json(explanation(found))
        else:
            if number:
                _say()
            _explain_match(found, options)
    if worth_a_note and not options.json:
        _say()
        _row("Note", UPDATES_LAG)
    return 0 if everything else 1


def _explanation() -> Callable[[Match], dict[str, Any]]:
    from ems_status.conversion import make_converter  # noqa: PLC0415  cattrs is a slow import

    unstructure = make_converter().unstructure

    def meaning(status: EMSStatus) -> dict[str, Any]:
        return {
            **unstructure(status.info),
            "next_statuses": unstructure(status.next_statuses),
            "return_statuses": unstructure(status.return_statuses),
        }

    def explanation(found: Match) -> dict[str, Any]:
        near = suggest(found.text) if found.outcome is Outcome.UNKNOWN else ()
        return {
            **unstructure(found),
            "meanings": [meaning(status) for status in found.candidates],
            "suggestions": unstructure(near),
        }

    return explanation


def _explain_match(found: Match, options: argparse.Namespace) -> None:
    _say(_quoted(found.text))
    _say()
    if found.status is not None:
        _explain_status(found.status, found)
    elif found.outcome is Outcome.AMBIGUOUS:
        _explain_ambiguous(found, options)
    elif found.reason is not None:
        _row("Outside", "A real tracking event, and none of the ten statuses.")
        _row("Kind", f"{_REASONS[found.reason].capitalize()}.")
        _row("Recognised", *_recognised(found))
    else:
        _row("Unknown", _RULES[found.rule])
        near = suggest(found.text)
        if near:
            _row("Looks like", *map(_phrase, near))
            _row("", "Looking alike is no answer: these are for you to compare.")


def _explain_status(status: EMSStatus, found: Match) -> None:
    before = [source for source in EMSStatus if status in source.next_statuses]
    _head(status)
    _say()
    _row("Meaning", status.description)
    _row("What to do", status.advice)
    _row("Recognised", *_recognised(found))
    _row("Came before", *_named(before, "Nothing: a history starts here."))
    _row("May come next", *_named(status.next_statuses, "Nothing: the journey ends here."))
    _row("May return to", *_named(status.return_statuses, "Nothing: items do not go back."))


def _explain_ambiguous(found: Match, options: argparse.Namespace) -> None:
    _row("Ambiguous", f"The text has {len(found.candidates)} meanings.")
    for status in found.candidates:
        _say()
        _head(status)
        _row("", status.description)
    _say()
    _row("Recognised", *_recognised(found))
    if found.rule is Rule.ROW_OF_SEVERAL:
        _row("To settle it", "Ask for one phrase at a time.")
        return
    _row(
        "To settle it",
        "The place of the scan together with the origin of the item (--place, --origin), or the"
        " status of the row before (--after).",
    )
    given = [
        f"--{name} {_quoted(value.value if isinstance(value, EMSStatus) else value)}"
        for name, value in vars(options).items()
        if name in {"place", "origin", "after"} and value is not None
    ]
    if given:
        _row("", f"{' and '.join(given)} did not settle it.")


def _head(status: EMSStatus) -> None:
    _row(f"{status.number:>2}", f"{status.label}  {status.label_ja}", indent=4)


def _recognised(found: Match) -> Iterator[str]:
    yield _RULES[found.rule]
    if found.phrase is not None:
        yield _phrase(found.phrase)


def _phrase(phrase: Phrase) -> str:
    return f"{_quoted(phrase.text)} ({_safe(phrase.post)}, {_safe(phrase.language)})"


def _named(statuses: Iterable[EMSStatus], nothing: str) -> list[str]:
    return [f"{status.number}  {status.label}" for status in statuses] or [nothing]


def _list(options: argparse.Namespace) -> int:
    if options.json:
        from ems_status.conversion import make_converter  # noqa: PLC0415  cattrs is a slow import

        _say_json(make_converter().unstructure([status.info for status in EMSStatus]))
        return 0
    rows = [(str(s.number), s.value, s.label, s.label_ja) for s in EMSStatus]
    rows.insert(0, ("", "value", "label", "label_ja"))
    widths = [max(map(_cells, column)) for column in zip(*rows, strict=True)]
    for number, *columns in rows:
        padded = [_padded(text, width) for text, width in zip(columns, widths[1:], strict=True)]
        _say(f"{number:>{widths[0]}}  {'  '.join(padded)}".rstrip())
    return 0


def _check(options: argparse.Namespace) -> int:
    history, numbers, code = _judged(options.file, options)
    if options.json:
        from ems_status.conversion import make_converter  # noqa: PLC0415  cattrs is a slow import

        converter = make_converter()
        _say_json({name: converter.unstructure(getattr(history, name)) for name in _HISTORY})
    else:
        _timeline(history, numbers)
        _summary(history)
    return code


def _diagram(options: argparse.Namespace) -> int:
    from ems_status.diagrams import to_dot, to_mermaid  # noqa: PLC0415  no other command draws

    history, code = None, 0
    if options.history is not None:
        history, _, code = _judged(options.history, options)
    draw = to_dot if options.format == "dot" else to_mermaid
    _say(draw(history).removesuffix("\n"))
    return code


def _judged(source: str, options: argparse.Namespace) -> tuple[TrackingHistory, list[int], int]:
    """Read a history, the line numbers of its events, and the exit code that it deserves."""
    events, numbers, whole = _events(source)
    history = ems_status.TrackingHistory(events, origin=options.origin, order=options.order)
    matched = all(step.match for step in history.steps)
    return history, numbers, 0 if matched and whole and not history.problems else 1


def _events(source: str) -> tuple[list[TrackingEvent], list[int], bool]:
    """Read the events of a history, their line numbers, and whether every line held one."""
    lines = _lines(source)
    first = next(lines, None)
    if first is None:
        return [], [], True
    read = _event_reader() if first[1].lstrip().startswith("{") else ems_status.TrackingEvent
    events: list[TrackingEvent] = []
    numbers: list[int] = []
    whole = True
    for number, line in (first, *lines):
        try:
            events.append(read(line))
            numbers.append(number)
        except _InputError as error:
            whole = False
            _complain(f"line {number}: {error}: {_quoted(line.strip()[:_WIDEST])}")
    return events, numbers, whole


def _event_reader() -> Callable[[str], TrackingEvent]:
    import json  # noqa: PLC0415  needed for JSON only, as the next

    from ems_status.conversion import error_text, make_converter  # noqa: PLC0415

    converter = make_converter()

    def read(line: str) -> TrackingEvent:
        try:
            return converter.structure(json.loads(line), ems_status.TrackingEvent)
        except (json.JSONDecodeError, RecursionError) as error:
            msg = f"not JSON ({error})"
        except (ExceptionGroup, ValueError, TypeError) as error:
            msg = error_text(error)
        raise _InputError(msg)

    return read


def _timeline(history: TrackingHistory, numbers: list[int]) -> None:
    count = len(history.steps)
    _say(f"{count} event{'s' * (count > 1)}, the oldest first" if count else "No events.")
    drawn = _is_drawn()
    for position, step in enumerate(history.steps):
        event = step.event
        beside = [_safe(str(part)) for part in (event.at, event.office, event.place) if part]
        row = "  ".join([_quoted(event.text), *beside])
        if drawn:
            _say("     │" if position else "")
            _draw(step, f"{numbers[step.index]:>4}", row, " " if step is history.steps[-1] else "│")
        else:
            _say()
            _say(f"{numbers[step.index]:>4}  {row}")
            _row("", *_verdict(step), indent=6)


def _draw(step: Step, number: str, row: str, rail: str) -> None:
    """Print a step beside the line that runs down the terminal from each one to the next."""
    sign, colour, style = _NO_STATUS
    if step.transition is not None:
        sign, colour, style = _MATCHED if step.transition.is_valid else _PROBLEM
    first, *others = _wrapped(row, _width() - 7)
    _say(f"{number} {colour}{sign}{_RESET} {first}")
    for line in others:
        _say(f"     {rail} {line}")
    for paragraph in _verdict(step):
        for line in _wrapped(paragraph, _width() - 7):
            _say(f"     {rail} {style}{line}{_RESET}")
        style = _FAINT


def _is_drawn() -> bool:
    """Say whether the output is a terminal that shows colours, and has the letters for a line."""
    isatty = getattr(sys.stdout, "isatty", bool)
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb"
    return isatty() and not plain and _encoding().lower().startswith("utf")


def _verdict(step: Step) -> Iterator[str]:
    found = step.match
    if step.status is None or step.transition is None:
        meanings = " or ".join(f"{status.number} {status.label}" for status in found.candidates)
        kind = "" if found.reason is None else _REASONS[found.reason]
        more = meanings or kind
        yield f"-  {found.outcome.value}{f': {more}' if more else ''}"
        return
    transition = step.transition
    yield f"{step.status.number}  {step.status.label}: {_KINDS[transition.kind]}"
    if transition.skipped:
        passed = ", ".join(f"{status.number} {status.label}" for status in transition.skipped)
        yield f"passed over: {passed}"


def _summary(history: TrackingHistory) -> None:
    _say()
    current = history.current
    _row("Current", *_named([current] if current else [], "None yet."))
    _row("Delivered", "yes" if history.is_delivered else "no")
    _row("Returned", "yes" if history.is_returned else "no")
    _row("May come next", *_named(history.next_statuses, "Nothing: the journey ends here."))
    _row("Skipped", *_named(history.skipped, "none"))
    _lines_to_paste("Problems", history.problems)
    _lines_to_paste("Unmatched", history.unmatched)
    if history.reads_better_reversed:
        option = "without" if history.order == "newest_first" else "with"
        _row("Hint", f"The events read better in the other order: try {option} --newest-first.")


def _lines_to_paste(label: str, steps: Sequence[Step]) -> None:
    _row(label, f"{len(steps)}, as lines to paste into a report:" if steps else "none")
    for step in steps:
        _say(f"    {step}")


def _lines(source: str) -> Iterator[tuple[int, str]]:
    """Number the lines of a file, or of standard input, and leave out blank ones."""
    try:
        with _opened(source) as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield number, line.rstrip("\n")
    except (OSError, ValueError) as error:
        name = "standard input" if source == "-" else _quoted(source)
        msg = f"cannot read {name}: {getattr(error, 'strerror', None) or error}"
        raise _InputError(msg) from None


def _opened(source: str) -> AbstractContextManager[TextIO]:
    if source != "-":
        return open(source, encoding="utf-8-sig", errors="surrogateescape")  # noqa: PTH123
    if sys.stdin is None:
        msg = "it is closed"
        raise ValueError(msg)
    # A program that calls `main` may have put another stream in its place.
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8-sig", errors="surrogateescape")
    return nullcontext(sys.stdin)


def _row(label: str, *paragraphs: str, indent: int = _INDENT) -> None:
    """Print paragraphs in a column, with a label to the left of the first line."""
    for paragraph in paragraphs:
        for line in _wrapped(paragraph, _width() - indent):
            _say(f"{label:<{indent}}{line}".rstrip())
            label = ""


def _width() -> int:
    """Find out how wide to print; what shutil has for it would be its only use of a slow import."""
    columns = os.environ.get("COLUMNS", "")
    try:
        width = int(columns) if columns.isdecimal() else os.get_terminal_size().columns
    except OSError:
        width = 0
    return max(_NARROWEST, min(_WIDEST, width or _USUAL))


def _wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines of at most ``width`` cells; no word is broken."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and _cells(f"{lines[-1]} {word}") > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".removeprefix(" ")
    return lines


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _cells(text))


def _cells(text: str) -> int:
    """Count the columns that a text takes in a terminal: full-width letters take two."""
    return sum(
        0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text
    )


def _quoted(text: str) -> str:
    return f'"{_safe(text)}"'


def _safe(text: str) -> str:
    """Escape what a terminal would act on, or could not show."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


def _say_json(value: object) -> None:
    """Print a value as one line of JSON that a terminal can show."""
    import json  # noqa: PLC0415  needed for JSON only

    # What the encoding cannot write must be escaped as JSON does it, not as Python does.
    ascii_only = not _encoding().lower().startswith("utf")
    line = json.dumps(value, ensure_ascii=ascii_only)
    _say("".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line))


def _say(line: str = "") -> None:
    """Print a line; letters that the encoding cannot write are escaped."""
    encoding = _encoding()
    print(line.encode(encoding, "backslashreplace").decode(encoding))


def _encoding() -> str:
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def _complain(message: str) -> None:
    print(f"{_prog()}: error: {_safe(message)}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
