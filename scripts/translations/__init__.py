"""What became of each section of a translation, and how an editor records it."""
