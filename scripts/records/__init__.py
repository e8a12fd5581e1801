"""What `data/` says, as typed and checked records."""
