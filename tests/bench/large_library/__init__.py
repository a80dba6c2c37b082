"""What is measured in a window over a library of many articles: parts of one bench."""
