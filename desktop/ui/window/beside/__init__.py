"""What stands beside the article: the drawers, where it has no room, and the brief."""
