"""A group's changes in PostgreSQL: the set-up for whoever runs the server, and what a member does there."""
