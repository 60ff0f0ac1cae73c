"""The desk: pages for those who edit a site, about all that is in it."""
