"""What an article marks as not established, and which of its claims it marks."""
