"""What `overrides/` holds: templates, styles, scripts, icons and fonts."""
