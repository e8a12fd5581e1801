"""The data in words: desks, partners, hours, numbers and names as a reader sees them."""
