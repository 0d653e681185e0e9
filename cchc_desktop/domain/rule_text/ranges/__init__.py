"""From where to where a share or a number lies."""
