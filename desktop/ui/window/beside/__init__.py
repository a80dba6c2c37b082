"""The brief beside the article, which follows what is read and written there."""
