"""What may happen to a library: killed processes, lying disks, cut power, damaged files."""
