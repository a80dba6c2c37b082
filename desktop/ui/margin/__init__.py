"""Notes beside their passages: the lane, the cards, the editor and its drafts."""
