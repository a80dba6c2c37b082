"""The figures on a page (``finding``), its displayed formulas (``formulas``), and their bytes (``pictures``)."""
