"""The figures on a page (``finding``), its displayed formulas (``formulas``) and programs (``programs``), and the
bytes of pictures (``pictures``)."""
