"""Self-check quizzes: definitions as data, the engine that answers them, and what pages need of them."""
