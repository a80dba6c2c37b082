"""A saved web page: finding the article in it, and what the page says of itself."""
