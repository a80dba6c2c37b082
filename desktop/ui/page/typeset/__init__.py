"""Type set: a content as a QTextDocument, where each part of its text stands, what stands beside it. Notes share it."""
