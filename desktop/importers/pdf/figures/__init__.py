"""What is ``drawn`` on a page, the figures (``finding``) and ``formulas`` among it, and the ``pictures`` of these."""
