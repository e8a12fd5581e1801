"""The nearest desk: how places are found, and what the browser loads for it."""
