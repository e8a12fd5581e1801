"""One Markdown page as it is written: front matter, sections, blocks, tokens and links."""
