"""What a change brings and mends, told from both of its sides."""
