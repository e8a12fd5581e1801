"""All of it, read and checked once."""
