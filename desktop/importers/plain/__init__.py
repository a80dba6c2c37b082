"""The structure of plain text: pages, chunks of lines, headings, lists, lines that are to stay lines."""
