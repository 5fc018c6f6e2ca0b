"""The command line: what it reads, what it never lets through, and how it ends."""

import io
import json
import sys
from unittest import mock

import pytest

from ems_status import EMSStatus, TrackingEvent, TrackingHistory, definitions, updates_lag
from ems_status.__main__ import main
from ems_status.diagrams import to_dot, to_mermaid


PAGE = """\
EJ123456785JP
2026/01/06 18:42\t引受\t\t新宿郵便局\t東京都
163-8799
2026/01/09 18:41\t国際交換局に到着\t\tSHANGHAI EMS\tCHINA
It is late, is it not?
"""
ROWS = [row.replace("\t\t", "\t").split("\t") for row in PAGE.split("\n")[1:4:2]]
EVENTS = [dict(zip(("at", "text", "office", "place"), row, strict=True)) for row in ROWS]
JSON_LINES = "\n".join(map(json.dumps, EVENTS))
HTML = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
HTML = f"<table>{HTML}</table>"

# Exit code, words after "explain", what is printed.
EXPLAINED = r"""
0 | Held by import Customs | 5  Customs clearance  通関手続中
0 | 03/12 09:15 通関手続中 愛知県 | 5  Customs clearance  通関手続中
0 | customs_clearance | 5  Customs clearance  通関手続中
0 | 5 | 5  Customs clearance  通関手続中
0 | Final delivery - Collected at counter | 9  Final delivery  お届け済み
1 | 国際交換局に到着 | Ambiguous       The text has 2 meanings.
1 | Returned to sender | -  Return to sender
1 | Retantion | Looks like      "Retention" (guide, en)
1 | EJ123456785JP | Item number     The item comes from Japan (JP). The number alone does not tell
1 | 11 | Unknown         Nothing tells what it means, and nothing is guessed.
1 |  | Unknown         The text is blank."""

# Exit code, arguments, what is printed.
ENDED = r"""
0 | explain --after=5 国際交換局に到着 | 4  Arrival at inward office of exchange
0 | explain --after=customs_clearance 国際交換局に到着 | 4  Arrival at inward office
0 | explain --after=EDB 国際交換局に到着 | 4  Arrival at inward office of exchange
0 | explain --place=CHINA --origin=日本 国際交換局に到着 | 4  Arrival at inward office
0 | explain --place=CHINA --origin=EJ123456785JP 国際交換局に到着 | 4  Arrival at inward
0 | explain --post=USPS In Transit to Destination | 6  Collection
1 | explain In Transit to Destination | Unknown
2 | explain --origin=XX Retention | ems-status: error: Unknown origin: 'XX'; it must be a country,
2 | explain --after=国際交換局から発送 x | ems-status: error: Ambiguous status text: '国際交換局から発送'
2 | explain --after= x | ems-status: error: Unknown status text: ''
2 | explain --language=xx Retention | ems-status: error: Unknown language: 'xx'; known: en, ja,
2 | check no-such-\x1bfile | error: [Errno 2] No such file or directory: 'no-such-\x1bfile'
2 | diagram --history no-such-file | No such file or directory: 'no-such-file'
2 | explain x --\x1b[31m | unrecognized arguments: --\x1b[31m
2 | explain --post pigeon x | ems-status: error: Unknown post: 'pigeon'; known: guide
2 | | the following arguments are required: COMMAND
2 | explode | invalid choice: 'explode'
2 | diagram --json | unrecognized arguments: --json
2 | --versio | the following arguments are required: COMMAND
2 | list --jso | unrecognized arguments: --jso
0 | --version | ems-status 0.2.0"""

# Exit code, options, page or events.
CHECKED = r"""
0 | | 引受\nIt is late, is it not?
0 | |
0 | | []
0 | | {"text": "xyz", "status": "retention", "details": "-"}
0 | | {"text": "お届け済み"}\n{"text": "引受"}
0 | --newest-first | {"text": "お届け済み"}\n{"text": "引受"}
1 | --oldest-first | {"text": "お届け済み"}\n{"text": "引受"}
1 | | It is late, is it not?\nYes!
1 | | 国際交換局に到着
1 | | 引受\nReturned to sender
1 | | 2026/01/01\tお届け済み\n2026/01/02\t引受
1 | | {"text": "xyz"}"""

# Environment, options, a heading.
SPOKEN = r"""
| | Meaning
| --language zh-TW | 含義
LANG=ja_JP.UTF-8 | | 意味
LANG=ja_JP.UTF-8 | --language EN | Meaning
LANG=ja_JP.UTF-8 LC_MESSAGES=de_AT | | Bedeutung
LANG=ja_JP.UTF-8 LC_ALL=C | | Meaning
LANG=\udcff LC_ALL= | | Meaning"""

# What is read alike, and in which encoding it comes.
READ = [(PAGE, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp932")]
READ += [(text, "utf-8") for text in (HTML, f" {JSON_LINES}\n\n", json.dumps(EVENTS))]
NEITHER = "the input is neither UTF-8, nor UTF-16 with its mark, nor cp932"
UNREADABLE = [
    (b"\xff\xfea", NEITHER),
    (b"\xe9\n", NEITHER),
    (b" " * 4_000_004, "the input is too long"),
    (b"a\n" * 500_001, "text must have at most 1,000,000 characters"),
    (b'[{"text": "x"}', "Expecting ',' delimiter: line 1 column 15"),
    (b"[" + b'{"a":[' * 100_000, "maximum recursion depth"),
    (b'{"text": "x"}\n\x1b[31m', "Expecting value: line 2 column 1"),
    (b'{"text": "x"}\n{"text": 3, "\\u001bx": ""}', "expected a string, not 3 @ $[1].text; extra"),
    (b'{"text": "x"}\n[1]', "expected an object, not [1] @ $[1]"),
    (b'{"text": "x"}\n' + b"9" * 5_000, "Exceeds the limit"),
]  # fmt: skip
FOUND = {
    "EDB": {"status": "customs_clearance", "rule": "code", "suggestions": []},
    "customs_clearance": {"status": "customs_clearance", "rule": "given", "origin": None},
    "5": {"status": "customs_clearance", "rule": "given", "outcome": "matched"},
    "Your parcel was held by customs": {"rule": "words", "reading": "hold · by customs"},
    "国際交換局に到着": {"status": None, "outcome": "ambiguous"},
    "Returned to sender": {"status": None, "reason": "return", "meanings": []},
    "EJ123456785JP": {"status": None, "outcome": "unknown", "origin": "JP"},
}


def cases(table):
    """The rows of a table, as the arguments of a test."""
    return [[cell.strip() for cell in row.split("|")] for row in table.strip("\n").split("\n")]


@pytest.fixture(autouse=True)
def _plain(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command, and give its exit code with what it printed."""

    def run(*arguments, stdin=""):
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "ascii"))
        try:
            code = main(arguments)
        except SystemExit as ended:
            code = ended.code
        return code, *capsys.readouterr()

    return run


@pytest.mark.parametrize(("code", "words", "line"), cases(EXPLAINED))
def test_a_text_a_row_a_value_a_number_and_an_item_number_are_explained(run, code, words, line):
    """Each is told from the others by what it is; the words need no quotes."""
    for arguments, stdin in ([words], ""), (words.split(" "), ""), ([], f"{words}\r\n"):
        ran, out, _ = run("explain", *arguments, stdin=stdin)

        assert (int(code), True) == (ran, line in map(str.strip, out.splitlines()))
        assert (ran == 0 or "Ambig" in line) == (updates_lag().split()[-1] in out.split()[-1:])


def test_several_lines_are_a_page(run):
    """It has no use for the options of one text; what is listed is one text in any case."""
    for options in ["--json"], ["--origin", "CN"]:
        checked = run("check", *options, stdin=PAGE)
        assert checked == run("explain", *options, stdin=PAGE) == run("explain", *options, PAGE)
    code, out, err = run("explain", "--post", "usps", PAGE)
    assert (2, "", True) == (code, out, "--place, --after and --post are for one text" in err)
    assert " 5  Customs clearance" in run("explain", "Held by\nimport Customs")[1]


@pytest.mark.parametrize(("code", "arguments", "expected"), cases(ENDED))
def test_options_are_read_or_refused(run, code, arguments, expected):
    """Each is written out; what is echoed cannot act on a terminal."""
    ran, out, err = run(*arguments.replace("\\x1b", "\x1b").split())

    assert (int(code), True) == (ran, expected in out + err)
    assert (out if ran == 2 else err) == ""


def test_a_dash_reads_one_text_a_line(run):
    """Blank lines are skipped; each text is shown as it came; one note stands at the end."""
    code, out, _ = run("explain", "-", stdin="\ufeffRetention\t\r\n\n 引受\nEMI")

    assert (0, 1) == (code, out.count("Note  "))
    assert ['"Retention\\t"', '" 引受"', '"EMI"'] == [s for s in out.split("\n") if s[:1] == '"']
    assert (0, "") == run("explain", "-")[:2]
    assert 1 == run("explain", "-", stdin=b"Retention\n5\n\xff")[0]
    # To suggest costs as much as thousands of texts.
    for options in ["-"], ["-", "--suggest"]:
        row = json.loads(run("explain", "--json", *options, stdin="Retantion")[1])
        near = run("explain", *options, stdin="Retantion")[1].count('"Retention"')
        assert [len(options) - 1] * 2 == [len(row["suggestions"]), near]


def test_a_terminal_is_asked_for_a_text(monkeypatch, capsys):
    """Nobody is left waiting."""
    monkeypatch.setattr(sys, "stdin", mock.Mock(isatty=lambda: True))

    assert 2 == main(["explain"])
    assert "error: a text is missing; - reads standard input" in capsys.readouterr().err


@pytest.mark.parametrize("text", FOUND)
def test_the_keys_of_json_are_the_names_of_the_attributes(run, text):
    """Whatever the language of the user; the meanings stand with the match, whole."""
    ran = run("explain", "--json", text)
    row = json.loads(ran[1])

    assert ran == run("explain", "--json", "--language", "ja", text)
    assert FOUND[text] == {key: row[key] for key in FOUND[text]}
    assert row["candidates"] == [told["status"] for told in row["meanings"]]
    for told in row["meanings"]:
        status = EMSStatus(told["status"])
        assert all(told[name] == getattr(status, name) for name in ("number", "advice"))
        assert list(status.return_statuses) == told["return_statuses"]


def test_the_definitions_are_listed(run):
    """As the library gives them."""
    assert definitions() == json.loads(run("list", "--json")[1])


def test_json_has_all_that_a_page_and_its_history_say(run):
    """Under their own names: the fields and the properties, those of the page beside them."""
    row = json.loads(run("check", "--json", stdin=PAGE)[1])
    names = {n for n in dir(TrackingHistory) if n[0] != "_"} - {"matcher", "validate"}

    assert names | {"number", "unread"} == row.keys()
    assert ["posting_collection", "arrival_at_inward_office"] == [s["status"] for s in row["steps"]]
    assert (row["latest"], False) == (row["steps"][1], row["is_delivered"])
    assert ("EJ123456785JP", "JP", "oldest_first") == (row["number"], row["origin"], row["order"])
    assert (["It is late, is it not?"], []) == (row["unread"], row["problems"])


@pytest.mark.parametrize(("text", "encoding"), READ)
def test_text_html_json_lines_and_an_array_are_read(run, text, encoding, tmp_path):
    """From a file or from standard input; encodings other than UTF-8 are told."""
    file = tmp_path / "page"
    file.write_bytes(data := text.encode(encoding))
    code, out, err = run("check", stdin=data)
    note = f"ems-status: note: the input is read as {encoding}, since it is not UTF-8\n"

    assert (0, "" if encoding.startswith("utf-8") else note) == (code, err)
    assert '   2  "国際交換局に到着"  2026/01/09 18:41  SHANGHAI EMS  CHINA\n      4  Arr' in out
    assert (code, out, err) == run("check", str(file)) == run("check", "-", stdin=data)


@pytest.mark.parametrize(("data", "why"), UNREADABLE)
def test_what_cannot_be_read_is_told_in_one_line(run, data, why):
    """With the exit code of wrong usage; an event that is left out could be the one that counts."""
    code, out, err = run("check", stdin=data)

    assert (2, "", True) == (code, out, err.removesuffix("\n").isprintable())
    assert err.startswith(f"ems-status: error: {why}")


@pytest.mark.parametrize(("code", "options", "text"), cases(CHECKED))
def test_the_exit_code_says_whether_all_have_a_status_that_can_follow(run, code, options, text):
    """Comments do not matter, as long as there is an event; JSON tells the order by its statuses."""
    page = text.replace("\\n", "\n").replace("\\t", "\t")
    for command in "check", "diagram --history -":
        assert int(code) == run(*command.split(), *options.split(), stdin=page)[0]


@pytest.mark.parametrize(("options", "draw"), [([], to_mermaid), (["--format", "dot"], to_dot)])
def test_a_picture_is_the_library_s(run, options, draw):
    """A history is read as by `check`."""
    history = TrackingHistory([TrackingEvent(**event) for event in EVENTS], order="newest_first")

    assert (0, draw(), "") == run("diagram", *options)
    for text in JSON_LINES, PAGE.partition("\n")[2]:
        ran = run("diagram", *options, "--history", "-", "--newest-first", stdin=text)
        assert (1, draw(history)) == ran[:2]


@pytest.mark.parametrize(("environment", "options", "heading"), cases(SPOKEN))
def test_the_language_is_that_of_the_locale(run, monkeypatch, environment, options, heading):
    """Unless another is asked for; and English where the locale has none of ours."""
    for name, _, value in (item.partition("=") for item in environment.split()):
        monkeypatch.setenv(name, value.replace("\\udcff", "\udcff"))

    assert f"\n{heading} " in run("explain", *options.split(), "Retention")[1]


@pytest.mark.parametrize("columns", ["20", "48", "64", "200", "many", ""])
def test_lines_fit_the_terminal(run, monkeypatch, columns):
    """Within limits that can be read."""
    monkeypatch.setenv("COLUMNS", columns)
    width = max(48, min(88, int(columns))) if columns.isdecimal() else 80

    assert width - 12 < max(map(len, run("explain", "Retention")[1].splitlines())) <= width


@pytest.mark.parametrize(
    ("encoding", "option", "expected"),
    [("latin-1", "-", r'"\u5f15 \U0001f600"'), ("utf-8", "--json", '{"text": "引 😀"'),
     ("latin-1", "--json", r'{"text": "\u5f15 \ud83d\ude00"')],
)  # fmt: skip
def test_letters_that_an_encoding_lacks_are_escaped(monkeypatch, encoding, option, expected):
    """In JSON as JSON has it, beyond the first plane of Unicode too."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("引 😀"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding))
    main(["explain", option])

    assert sys.stdout.buffer.getvalue().decode(encoding).startswith(expected)


@pytest.mark.parametrize(("arguments", "code"), [("check", 0), ("explain", 1), ("explain -", 0)])
def test_streams_of_other_kinds(monkeypatch, capsys, arguments, code):
    """A program that calls the command may put any text in place of standard input, or close it."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("Retention\n"))
    assert (0, True) == (main(arguments.split()), "10  Retention  保管" in capsys.readouterr().out)

    monkeypatch.setattr(sys, "stdin", None)
    assert code == main(arguments.split())

    monkeypatch.setattr(sys, "stderr", None)
    assert (2, True) == (main(["check", "no-such-file"]), capsys.readouterr().err == "")


ENDS = [
    (KeyboardInterrupt(), 130, ""),
    (BrokenPipeError(), 1, ""),
    (OSError(28, "No space left"), 1, "ems-status: error: [Errno 28] No space left\n"),
]


@pytest.mark.parametrize(("error", "code", "said"), ENDS)
def test_how_it_ends_where_nobody_reads(monkeypatch, capsys, error, code, said):
    """An interrupt, a closed pipe, and a full disk."""
    monkeypatch.setattr(sys, "stdout", mock.Mock(["write"], **{"write.side_effect": error}))

    assert (code, said) == (main(["list"]), capsys.readouterr().err)


@pytest.mark.parametrize("command", ["explain", "list", "check", "diagram"])
def test_each_command_has_help_in_letters_that_every_terminal_has(run, command):
    """And for its own options only; examples can be copied."""
    code, out, _ = run(command, "--help")

    assert (0, True) == (code, out.isascii())
    assert [command != "list", command == "explain"] == ["--origin" in out, "--place" in out]
    assert "\n  ems-status explain Held by import Customs\n" in run("--help")[1]
