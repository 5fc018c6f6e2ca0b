"""HTML as lines: tables with tabs, blocks, and what a tag leaves in doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ems_status import Outcome, match
from ems_status._normalize import lines_of


# Rows of events come in pairs; the second holds the postal code alone.
PAIR = """
  <tr>
    <td rowspan="2" class="w_120">11/03/2014 20:37</td>
    <td rowspan="2" class="w_150">Posting/Collection</td>
    <td rowspan="2" class="w_180"></td>
    <td class="w_105">HIGASHIKURUME</td><td rowspan="2" class="w_105">TOKYO</td>
  </tr>
  <tr><td class="w_105">203-8799</td></tr>
"""


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>d", ["a\tb", "c", "d"]), ("<p>a<p>b<br>c<div>d</div>e", ["a", "b", "c", "d", "e"]),
        ("<ul><li>a<li><b>b</b> c</ul>", ["a", "b c"]), ("<td>8月18日<BR>19:42</td><td><p>a</p><p>b</p></td>", ["8月18日 19:42\ta b"]),
        ("<td>a<table><tr><td>b</table>c</td>", ["a", "b", "c"]), ("<tr><form><td>a</td></form><td>b</td></tr>", ["a\tb"]),
        ("<tr><td>a</td>text</tr>", ["a", "text"]), ("Deli<b>ve</b>red", ["Delivered"]), ("<td>&nbsp;</td>", []), ("a&amp;nbsp;b", ["a\u00a0b"]),
        ("&lt;p&gt;a&lt;/p&gt;", ["a"]), ("a\r\nb\tc", ["a", "b\tc"]), ("a < b, b > c", ["a < b, b > c"]), ("a <x y", ["a <x y"]),
        ('<a href="x>y">a', ['<a href="x>y">a']), ("a <s>b</s> c", ["a <s>b</s> c"]), ("<p class=x><b></b>a <b>b</b>", ["<p class=?>a b"]),
        (f"a&#{'1' * 5000};", [f"a&#{'1' * 5000};"]), (f"<p>&#{'1' * 5000};", [f"&#{'1' * 5000};"]),
        (
            "<p class=x>a<p>b<ul><li class=y>c<li>d</ul><table><tr class=z><td>e<tr><td>f</table>",
            ["<p class=?>a", "b", "<li class=?>c", "d", "<tr class=?>e", "f"],
        ),
        (
            "<body class=x><div class=y>a<table><tr><td>b<td class=z>c</table>d</div></body>",
            ["<div class=?>a", "b\t<td class=?>c", "<div class=?>d"],
        ),
        (PAIR, ["11/03/2014 20:37\tPosting/Collection\t\tHIGASHIKURUME\tTOKYO", "203-8799"]),
    ],
)  # fmt: skip
def test_a_line_is_a_row_of_a_table_or_a_block(html, lines):
    """Tabs stand between cells; what is no tag for certain is text; doubt ends with its tag.

    A page that was saved has its own classes round a table; within the table each one counts.
    """
    assert lines == lines_of(html)


@pytest.mark.parametrize(
    "silent",
    [
        "<!-- <td>Retention</td> -->", "<script>var a = '<p>Retention</p>';</script>", "<STYLE>p { }</STYLE >",
        "<!DOCTYPE html>", "<?xml version='1.0'?>", '<input type="hidden" name="x" value="Retention">',
    ],
)  # fmt: skip
def test_comments_scripts_and_styles_hold_no_text(silent):
    """Nor does what a form holds."""
    assert ["a", "b"] == lines_of(f"<p>a</p>{silent}<p>b</p>")


@pytest.mark.parametrize("begin", ["<!-- ", "<script>", "<style>"])
def test_what_a_comment_without_an_end_hides_stays_in_doubt(begin):
    """A browser shows none of it."""
    before, behind = lines_of(f"<p>a</p>{begin}<p>Retention</p>")

    assert "a" == before
    assert behind.startswith("<noscript>")
    assert Outcome.UNKNOWN is match(behind).outcome


@pytest.mark.parametrize(
    "tag",
    [
        'td class="w_120"', 'td class="w_120 bg01 txt_c m_b5"', 'tr class="number_search_data"', 'td class="leftAlg"', 'table class="tableType01"',
        'td class="table_col"', 'td class="text-center"', 'td width="70" nowrap align=left', 'p style="text-align: center; width: 50%"', 'td style=""',
        'p style="padding-left: 5px;"', 'div aria-hidden="false"', "li", "center", "strong",
    ],
)  # fmt: skip
def test_tags_that_lay_out_are_dropped(tag):
    """Known classes, widths and alignment among them."""
    assert "RETENTION" == match(f"<{tag}>Retention</{tag.split()[0]}>").status.name


@pytest.mark.parametrize(
    "tag",
    [
        "td hidden", 'td aria-hidden="true"', "td aria-hidden", 'p style="display:none"', 'p style="visibility: hidden"', 'p style="width:0"',
        'p style="text-decoration: line-through"', 'span style="color:#fff"', 'p style="margin-left:-9999px"', 'li class="inactive"', 'td class="w_120 future"',
        's class="w_1"', "del", "th", "h1", "caption", "option", "noscript", "select", "strike", "template", "u", f'td class="{"x" * 100}"', "canceled", "x-state",
    ],
)  # fmt: skip
def test_a_text_that_a_tag_may_take_back_is_unknown(tag):
    """Hidden, struck, a heading, or with a class that nobody knows; so is what such a tag holds."""
    name = tag.split()[0]
    for html in (
        f"<{tag}>Retention</{name}>",
        f"<{tag}><b>Retention</b></{name}>",
        f"<tr><td>03/12 09:15</td><{tag}>Retention</{name}></tr>",
    ):
        assert Outcome.UNKNOWN is match(html).outcome, html


@pytest.mark.parametrize(
    "html",
    [
        "<div hidden><p>Retention", "<div hidden><table><tr><td></div>Retention", '<ul class="inactive"><li><ul><li>Retention',
        '<div class="todo"><table><tr><td>Retention', '<body class="todo"><div hidden><table><tr><td>Retention',
        "<del>Retention</del>", "Retention</del>", "Retention<del>", "Retention<canceled>", "&lt;del&gt;Retention",
    ],
)  # fmt: skip
def test_doubt_reaches_as_far_as_its_tag(html):
    """An end tag in a table ends nothing outside of it."""
    assert Outcome.UNKNOWN is match(html).outcome


PARTS = [
    *"<>&;#\"'=/! \n\ta", "<td>", "</td>", "<tr>", "<table>", "</table>", "<p class=x>", "<div hidden>", "</div>", "<s>", "</s>", "<!--", "-->", "<script>",
    "</script>", "&nbsp;", "&lt;", "<br/>", '<a href="', "<li>", "Retention",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_any_markup_gives_lines(html):
    """No text is lost but that of comments and scripts, and no line is empty or broken."""
    lines = lines_of(html)

    assert all(line.splitlines() == [line] or not line.strip() for line in lines)
    if not {"<!", "<script", "&"} & {part for part in ("<!", "<script", "&") if part in html}:
        assert html.count("Retention") == "".join(lines).count("Retention")
