"""The library file: everything that knows SQL. It knows neither Qt nor the program above it."""
