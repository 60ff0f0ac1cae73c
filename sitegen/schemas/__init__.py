"""JSON Schemas of every format, made from the models that validate it, for programs that help to type."""
