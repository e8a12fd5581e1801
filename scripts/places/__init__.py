"""Where things are: postcodes, names, distances and the map."""
