"""The built site, as fixtures."""
