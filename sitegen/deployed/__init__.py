"""A deployed site beside the folder that was published: what its host answers, and how that differs.

A host is not to be trusted: it may answer with anything, slowly, endlessly or not at all.
"""
