"""What can be chosen to be exported: the article at hand, all, those with a tag; and of each what is under themes."""

from __future__ import annotations

import pytest

from desktop.annotated.options import Options
from desktop.article.content import Passage
from desktop.exporters import exporter
from desktop.library.sending.wanted import Wanted


@pytest.fixture
def three(library, add):
    """Three articles: two under Investment, of which one has a second annotation without a theme, one with a tag."""
    made = [add(f"# Part {n}\n\nThe pilots know number {n}.\n", f"{n}.md") for n in range(3)]
    theme = library.themes.find("Investment").id
    for article in made[:2]:
        library.annotations.add(article.id, library.articles.find_quote(article.id, "pilots"), (theme,), "")
    library.annotations.add(made[0].id, library.articles.find_quote(made[0].id, "number"), (), "")
    library.shelf.tag([made[1].id], ["Sea"])
    return made


def test_what_is_chosen_comes_first_then_all_then_the_tags(library, three):
    groups = library.choosing.groups([three[1].id])
    assert [[one.name for one in group] for group in groups] == [["Part 1", "All 3 articles"], ["Tag Sea (1 article)"]]
    assert groups[0][0].alone and not groups[0][1].alone
    several = library.choosing.groups([one.id for one in three[:2]])[0][0]
    assert (several.name, several.alone) == ("The 2 chosen articles", False)
    assert library.choosing.groups(["gone"])[0][0].name == "All 3 articles"


def test_under_themes_only_articles_that_have_any_are_left_and_no_theme_is_one(library, three):
    [[every], _] = library.choosing.groups()
    theme = library.themes.find("Investment").id
    assert library.choosing.under(every, []) is every
    money = library.choosing.under(every, [theme])
    assert set(money.article_ids) == {three[0].id, three[1].id} and money.title == "Investment"
    none = library.choosing.under(every, [""])
    assert none.article_ids == (three[0].id,)
    made, _ = library.sending.together(Wanted(none.article_ids, exporter("csv"), Options(), none.theme_ids))
    assert made.annotations == 1
    made, _ = library.sending.together(Wanted(every.article_ids, exporter("csv"), Options(), (theme, "")))
    assert made.annotations == 3


def test_single_annotations_are_taken_alone_and_the_files_say_that_they_are_a_part(library, three, tmp_path):
    [first, _] = library.annotations.all(three[0].id)
    wanted = Wanted([one.id for one in three], exporter("markdown"), Options(), annotation_ids=frozenset({first.id}))
    sent = library.sending.send(wanted, tmp_path / "out")
    assert (sent.annotations, sent.articles) == (1, 1)
    assert {one.name for one in sent.written} == {"Part 0 (a part).md", "index.md"}


def test_the_article_that_came_along_is_among_all_only_once_it_is_annotated(library, add):
    bundled = library.welcome.ensure_article()
    assert bundled is not None
    assert bundled in library.choosing.groups()[0][0].article_ids, "where there is no other"
    own = add("Words of my own.", "own.md").id
    assert library.choosing.groups()[0][0].article_ids == (own,)
    library.annotations.add(bundled, Passage(0, 6), [], "mine")
    assert set(library.choosing.groups()[0][0].article_ids) == {own, bundled}
