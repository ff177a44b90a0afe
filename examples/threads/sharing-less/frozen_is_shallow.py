"""Frozen forbids a new value, not a change inside of the value."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Team:
    members: list


@dataclass(frozen=True)
class SafeTeam:
    members: tuple


team = Team(["Alice"])
team.members.append("Bob")
print("list: ", team.members)

safe = SafeTeam(("Alice",))
print("tuple:", hasattr(safe.members, "append"), safe.members)
