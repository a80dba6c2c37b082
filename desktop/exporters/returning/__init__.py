"""Files that come back, whichever exporter wrote them: whose they are, and what an import would change."""
