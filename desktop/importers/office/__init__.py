"""Documents of word processors, books and mail: Word, OpenDocument, RTF, FictionBook, archived web pages."""
