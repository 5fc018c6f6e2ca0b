"""The tests, and the facts that they share."""
