"""How a text is written: plain language, letters, signs, and one word for one thing."""
