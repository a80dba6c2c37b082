"""What was marked in other programs, on its way in: whose works they are, where their words stand, and one step."""
