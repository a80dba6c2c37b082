"""Files on the disk: whole or absent, copied and synced, packed; folders where a library is not safe."""
