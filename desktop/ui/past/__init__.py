"""Looking back: the history in sentences, what a step changed, going back to it; what was marked today."""
