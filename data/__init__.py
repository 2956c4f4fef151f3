"""Sample lists that a fresh clone runs on, and the script that makes them."""
