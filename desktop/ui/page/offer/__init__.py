"""The bar beside a selection or a highlight, with what can be done there."""
