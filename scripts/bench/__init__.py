"""Weight and speed, measured beside the stock theme."""
