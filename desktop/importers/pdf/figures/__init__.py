"""What is drawn on the pages of a PDF, and the figures among it: found, placed in the text, cut from the page.

``drawn`` says what PDFium has, ``finding`` what of it is a figure and which words are its labels, ``pictures`` where
figures stand among the blocks, and their bytes.
"""
