"""One region over time: the steps of its stages and the forecast of those to come, in every format."""
