"""What an attempt at an exercise did, and what its checks say of it."""
