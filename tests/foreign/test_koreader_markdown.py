"""KOReader's export as Markdown: what stands in quotes and notes is theirs, whatever it looks like."""

from __future__ import annotations

from desktop.foreign.koreader_markdown import read


def test_a_line_like_a_heading_in_a_quote_or_a_note_is_a_part_of_it() -> None:
    collection = read(
        b"# Harbour notes\n##### Ann Pilot\n\n## The pier\n### Page 1 @ 15 April 2025 10:16:21 PM\n"
        b"Rope\n# and sail\n### Page 9\n\n---\n## Ask\n##### for it\n"
        b"### Page 2 @ 15 April 2025 10:17:21 PM\nThe tide\n\n## \n_Generated at: 2025-04-16 10:00:00_"
    )
    [work] = collection.works
    assert (work.title, work.authors) == ("Harbour notes", ("Ann Pilot",))
    assert [(mark.quote, mark.note, mark.place) for mark in work.marks] == [
        ("Rope\n# and sail\n### Page 9", "## Ask\n##### for it", "The pier, page 1"),
        ("The tide", "", "The pier, page 2"),
    ]
