"""Words that hurt, words that few people know, and letters that stand for words."""
