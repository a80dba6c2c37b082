"""Review: one annotation after the other whose words changed or are gone."""
