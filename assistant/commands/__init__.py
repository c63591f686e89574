"""Groups of commands that have grown too large for ``cli``; may import all that it may."""
