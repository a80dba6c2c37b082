"""What is offered at a selection and at a highlight: the bar beside it."""
