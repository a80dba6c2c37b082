"""What stands beside the article, and goes with what is read and written there: the brief."""
