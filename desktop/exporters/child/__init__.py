"""What the limited child process does of an export: a template of the reader's is filled, a copy of a PDF marked."""
