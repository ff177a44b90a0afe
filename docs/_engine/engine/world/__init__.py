"""What surrounds a program in the page: its clock, its streams, its modules, and what is not there."""
