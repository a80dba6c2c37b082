"""The pictures of a page: which are wanted, how a limited child draws them, what stands for one that is not there."""
