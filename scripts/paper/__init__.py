"""The same page on paper: in one language or two, as HTML and as PDF."""
