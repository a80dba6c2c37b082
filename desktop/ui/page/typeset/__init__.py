"""A content set in type: a QTextDocument built block by block, and where each part of the text stands in it."""
