"""The built site: what MkDocs, the host and the terminal get."""
