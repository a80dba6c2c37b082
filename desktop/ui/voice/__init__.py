"""Reading aloud: the voices that a system brings along, and one of them led through an article."""
