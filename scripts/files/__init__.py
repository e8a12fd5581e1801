"""What stands in a file: its text, its YAML with lines, its history in Git, and what is wrong in it."""
