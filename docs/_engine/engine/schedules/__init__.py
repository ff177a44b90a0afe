"""Finds the steps of a program and lets a schedule decide who makes the next one."""
