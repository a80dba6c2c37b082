"""What becomes of a place that was chosen behind ``[[`` in a brief: an annotation comes in as its quote."""

from __future__ import annotations

from desktop.ui.linking.offers import LinkOffer, markdown_link
from desktop.ui.margin.link_asking import LinkAsking
from desktop.ui.themes.brief.editor import BriefEditor

_ANNOTATION = "postil://a/"


def links_of(editor: BriefEditor) -> LinkAsking:
    """Return what asks for links in a brief, and puts in what is chosen."""
    links = LinkAsking(editor)

    def put(offer: LinkOffer) -> None:
        is_quote = offer.address.startswith(_ANNOTATION)
        if links.put("" if is_quote else markdown_link(offer), editor.plain_format()) and is_quote:
            editor.put_quote(offer.address.removeprefix(_ANNOTATION))

    links.chosen.connect(put)
    return links
