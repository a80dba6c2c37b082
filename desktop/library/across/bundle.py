"""A bundle: a small library in one file, made of chosen articles to be handed over.

Where it says that it is one, it is a stranger's: what it holds is looked at as what an importer read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from db.message import Message
from desktop.article.content import from_json
from desktop.errors import PostilError

if TYPE_CHECKING:
    from db.records import Version
    from db.store import Store

ENDING = ".postil-share"
_SETTING = "bundle"  # what a bundle says of itself
_LONGEST = 100  # characters of a name


def with_ending(path: Path) -> Path:
    """Return what a bundle is called: the name with the ending of bundles."""
    return path if path.name.lower().endswith(ENDING) else path.with_name(f"{path.name}{ENDING}")


def mark_bundle(store: Store, by: str, when: str) -> None:
    """Let a library say that it is a bundle, who made it and when."""
    store.set_setting(_SETTING, {"by": by, "made": when})


def is_bundle(store: Store) -> bool:
    """True if a library says that it is a bundle."""
    return isinstance(store.setting(_SETTING), dict)


def made_by(store: Store) -> str:
    """Return who made a bundle, as it says, or ''."""
    setting = store.setting(_SETTING)
    by = setting.get("by") if isinstance(setting, dict) else None
    return " ".join(by.split())[:_LONGEST] if isinstance(by, str) else ""


def refuse_broken(store: Store, version: Version) -> None:
    """Raise PostilError where what a version holds is nothing that an importer could have read."""
    from desktop.article.check import BrokenContent, check_content
    from desktop.importers.images import may_be_shown

    try:
        content = from_json(store.read.content_json(version.id))
        check_content(content)
        whole = content.text_sha256() == version.text_sha256 and content.text == store.read.text(version.id)
    except (BrokenContent, KeyError, ValueError, TypeError, IndexError, RecursionError) as error:
        raise PostilError(_broken(version)) from error
    if not whole or not all(map(may_be_shown, store.read.resources(version.id).values())):
        raise PostilError(_broken(version))


def _broken(version: Version) -> Message:
    return Message("“{name}” in the bundle is broken, so nothing of it was taken in.", name=version.source_name)
