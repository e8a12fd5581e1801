"""What is set: languages, pages, addresses, sheets, settings and the build's day."""
