"""FromElsewhere in what was marked in other programs: whose works they are, where their words stand, and one step."""
