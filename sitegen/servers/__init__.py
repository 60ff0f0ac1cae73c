"""Configurations of web servers for a published folder, made from what the folder says of itself."""
