"""A page as a reader sees it on a screen."""
