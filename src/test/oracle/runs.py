"""Prints how often and how long in a row each city of the example reached each stage of ICF's awards.

Written from the rules and the CSV files alone, without a look at the service, so that the two can check each other:
what is possible is found by trying every way in which the incomplete lists could be completed.
"""

import csv
import itertools
import pathlib
import sys
from collections import Counter

DATA = pathlib.Path(__file__).parents[2] / "main" / "resources" / "data"
PROGRAM = "icf-intelligent-community-awards"
COLUMNS = [
    "city", "stage", "times", "first", "latest", "missed", "unknown",
    "longest_length", "longest_from", "longest_to", "longest_possible", "current_length", "current_possible",
]


def table(name):
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def of_program(name):
    return [row for row in table(name) if row["program"] == PROGRAM]


STAGES = sorted(of_program("stages"), key=lambda stage: int(stage["position"]))
POSITION = {stage["id"]: int(stage["position"]) for stage in STAGES}
AWARDS = of_program("awards")
HELD = Counter((award["stage"], int(award["year"])) for award in AWARDS)
ANNOUNCED = {(row["stage"], int(row["year"])) for row in of_program("announcements")}


def editions_with(stage):
    """The years of the lists of a stage: those announced, and those of which awards are held."""
    return sorted({year for listed, year in ANNOUNCED | set(HELD) if listed == stage})


def reached_by(city, stage):
    """The years in which the city is known to have got at least as far as the stage."""
    return {
        int(award["year"])
        for award in AWARDS
        if award["city"] == city and POSITION[award["stage"]] >= POSITION[stage]
    }


def completions(editions, reached, unknown):
    """Every truth that the lists allow: for each edition whether it was reached, in order."""
    for guesses in itertools.product([False, True], repeat=len(unknown)):
        guessed = dict(zip(unknown, guesses))
        yield [year in reached or guessed.get(year, False) for year in editions]


def runs(editions, truth):
    """The editions of each run, in order."""
    pairs = itertools.groupby(zip(editions, truth), key=lambda pair: pair[1])
    return [[year for year, _ in group] for is_reached, group in pairs if is_reached]


def longest(editions, truth):
    return max((len(run) for run in runs(editions, truth)), default=0)


def last(editions, truth):
    """The length of the run that the latest edition ends."""
    return sum(len(run) for run in runs(editions, truth) if run[-1] == editions[-1])


def record(city, stage):
    """The row of a city and a stage; none where it never got there."""
    editions = editions_with(stage["id"])
    reached = reached_by(city, stage["id"]) & set(editions)
    if not reached:
        return None
    absent = [year for year in editions if year not in reached]
    unknown = [year for year in absent if HELD[stage["id"], year] < int(stage["quota"])]
    missed = [year for year in absent if year not in unknown]
    first, latest = min(reached), max(reached)
    certain = max(runs(editions, [year in reached for year in editions]), key=lambda run: (len(run), run[-1]))
    truths = list(completions(editions, reached, unknown))
    lasts = [last(editions, truth) for truth in truths]
    current = ["", ""] if editions[-1] in missed else [min(lasts), max(lasts)]
    return [
        city, stage["id"], len(reached), first, latest,
        ";".join(str(year) for year in missed if first < year < latest),
        ";".join(str(year) for year in unknown if first < year < latest),
        len(certain), certain[0], certain[-1],
        max(longest(editions, truth) for truth in truths),
        *current,
    ]


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(COLUMNS)
for city in table("cities"):
    out.writerows(row for stage in STAGES if (row := record(city["id"], stage)))
