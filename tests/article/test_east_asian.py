"""Japanese, Chinese and Korean are told by what the article says of itself, else by their characters."""

from __future__ import annotations

import pytest

from desktop.article.east_asian import language_of

JAPANESE = "吾輩は猫である。名前はまだ無い。"
SIMPLIFIED = "这是一个中文的句子，国学与经济。"
TRADITIONAL = "這是一個中文的句子，國學與經濟。"
KOREAN = "나는 고양이로소이다. 漢字."


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        (JAPANESE, "", "ja"),
        (SIMPLIFIED, "", "zh-Hans"),
        (TRADITIONAL, "", "zh-Hant"),
        (KOREAN, "", "ko"),
        (f"A word of theirs is {JAPANESE}", "en", "ja"),
        ("The “word” is naïve.", "", ""),
        ("日本", "", ""),  # either
        ("日本", "ja-JP", "ja"),
        ("中文", "zh_TW.UTF-8", "zh-Hant"),
        ("中文", "zh-Hant-HK", "zh-Hant"),
        ("中文", "zh-CN", "zh-Hans"),
        (TRADITIONAL, "zh", "zh-Hant"),
        (f"{SIMPLIFIED * 20}{JAPANESE}", "", "zh-Hans"),  # which quotes the other
        (f"{SIMPLIFIED}托尔斯泰・列夫", "", "zh-Hans"),
        ("The word.", "ja", ""),
    ],
)
def test_the_language_is_what_the_article_says_or_its_characters_tell(text: str, said: str, told: str) -> None:
    assert language_of(text, said) == told
