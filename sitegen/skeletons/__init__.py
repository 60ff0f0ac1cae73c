"""What an editor begins with: a new page, a file of questions, a table, a source, a term."""
