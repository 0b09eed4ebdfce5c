use proptest::prelude::*;

#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(
        String::from_utf8(super::html(html.as_bytes())).unwrap(),
        expected,
        "{html}"
    );
}

#[test]
fn white_space_goes_where_nobody_sees_it() {
    check(
        "<ul>\n<li> one  <b>two</b> </li>\n<li><a href=\"#a\">three</a> <i>four</i></li>\n</ul>\n",
        "<ul><li>one <b>two</b><li><a href=#a>three</a> <i>four</i></ul>",
    );
    check(
        "<p>one <span> two </span>three</p>",
        "<p>one <span> two </span>three</p>",
    );
    check("<div><p>a</p> b <p>c</p></div>", "<div><p>a</p> b <p>c</p></div>");
    check("<pre>  a\n  <b> b </b>\n</pre>", "<pre>  a\n  <b> b </b>\n</pre>");
    check(
        "<textarea> <b> </textarea> <script>\nif (a < b) {}\n</script>",
        "<textarea> <b> </textarea><script>\nif (a < b) {}\n</script>",
    );
    check("<p>бир\u{a0} эки</p>", "<p>бир\u{a0} эки</p>");
}

#[test]
fn items_and_cells_end_where_the_next_begins() {
    check(
        "<table><thead><tr><th>a</th> <th>b</th></tr>\n</thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
        "<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>",
    );
    check(
        "<dl><div><dt>a</dt><dd>b</dd> <dd>c</dd></div></dl> <ol><li>d</li> e</ol>",
        "<dl><div><dt>a<dd>b<dd>c</div></dl><ol><li>d</li> e</ol>",
    );
    check(
        "<div><dt>a</dt></div><li>b</li><link>",
        "<div><dt>a</dt></div><li>b</li><link>",
    );
}

#[test]
fn attributes_lose_quotes_that_they_do_not_need() {
    check(
        "<a  class=\"b\"\n title=\"c d\" data-x='e' rel=\"\" href=\"?f=g\" download>h</a>",
        "<a class=b title=\"c d\" data-x=e rel href=\"?f=g\" download>h</a>",
    );
    check(
        "<p title='\"a\"' data-b=c/>d</p>",
        "<p title='\"a\"' data-b=c/>d</p>",
    );
    check("<br /><img src=\"a.png\" alt=\"\" />", "<br><img src=a.png alt>");
    check(
        "<svg viewBox=\"0 0 1 1\"> <use href=\"#a\" /> <text> a <tspan>b </tspan></text> </svg>",
        "<svg viewBox=\"0 0 1 1\"><use href=#a /><text>a <tspan>b </tspan></text></svg>",
    );
}

#[test]
fn signs_stand_for_themselves_where_they_may() {
    check(
        "<!doctype html><!-- a > b --><p>&quot;a&quot; &amp;lt; &lt;b&gt; &#39;c&#39; 1 < 2</p>",
        "<!doctype html><p>\"a\" &amp;lt; &lt;b> 'c' 1 < 2</p>",
    );
}

#[test]
fn what_is_no_html_comes_to_an_end() {
    for html in [
        "<",
        "</",
        "<a",
        "<a b",
        "<a b=",
        "<a b=\"",
        "<!--",
        "<!",
        "<script>",
        "a < b",
        "</p",
        "<pre> <a></pre> b",
    ] {
        super::html(html.as_bytes());
    }
}

proptest! {
    #[test]
    fn any_text_keeps_its_characters_whole(html in "(<|>|/|a|p|pre|svg|=|\"|'| |\n|!|-|&gt;|&|ө|script){0,40}") {
        let minified = String::from_utf8(super::html(html.as_bytes()));
        prop_assert!(minified.is_ok());
    }
}
