"""A quiz for those who look after its rules: what is proved, what leads where, what a change changes."""
