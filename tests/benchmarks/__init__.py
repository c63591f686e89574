"""Speed and memory, measured against peers in one run: trust the ratios, not the milliseconds."""
