"""Library: the use cases of Postil on one library file. Every write returns Changes. It knows no Qt and no SQL."""
