"""The command that asks in SQL, from outside."""

from __future__ import annotations

import json


def test_a_question_is_answered_as_lines_json_and_csv(postil):
    postil("add", "harbour.md")
    sql = "select title, words, null as none from articles_view"
    assert postil("query", sql)[1].splitlines()[0] == "title  words  none"
    (row,) = json.loads(postil("query", sql, "--json")[1])
    assert row["title"] == "Harbour notes" and row["none"] is None
    assert postil("query", sql, "--csv")[1].splitlines()[0] == "title,words,none"
    assert json.loads(postil("query", "select 1 where 0", "--json")[1]) == []
    for wrong in (("delete from articles",), ("select", "--json"), (sql, "--json", "--csv")):
        code, _, err = postil("query", *wrong)
        assert code == 1 and err.endswith(".\n") and err.count("\n") == 1
    assert len(json.loads(postil("list", "--json")[1])) == 1
