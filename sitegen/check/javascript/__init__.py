"""What a script says, read as its tokens: enough to see every name that it uses, without running it."""
