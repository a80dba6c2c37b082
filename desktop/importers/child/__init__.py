"""A limited child process for a file: it reads it, draws its pages, tells where its text stands; and its job here."""
