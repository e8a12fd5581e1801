"""The site generator: content and data checks, tokens, page frame and build."""
