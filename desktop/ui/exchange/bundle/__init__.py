"""Making a bundle of chosen articles: what is asked, and writing it."""
