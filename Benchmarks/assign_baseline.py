"""OR-Tools' SimpleMinCostFlow on a problem of `bole assign` without groups: assign_baseline.py FILE RUNS.

The problem is read into arrays before the time begins; it ends with the pairs that are assigned.
"""

import json
import sys
import time
from dataclasses import dataclass

import numpy
from ortools.graph.python import min_cost_flow


@dataclass
class Problem:
    reviews: int
    load: int
    dossiers: int
    experts: int
    dossier: numpy.ndarray
    expert: numpy.ndarray
    cost: numpy.ndarray


def read(path):
    with open(path) as file:
        found = json.load(file)
    pairs = numpy.array(found["pairs"], dtype=numpy.int64)
    return Problem(
        found["reviewsPerDossier"], found["maxLoad"], found["dossiers"], found["experts"], *pairs.T.copy())


def solve(problem):
    """The network of Bole: what nobody can take goes to the sink at a price above anything exchanges could save."""
    flow = min_cost_flow.SimpleMinCostFlow()
    dossiers, experts = numpy.arange(problem.dossiers), problem.dossiers + numpy.arange(problem.experts)
    sink = problem.dossiers + problem.experts
    price = int(problem.cost.max() - problem.cost.min()) * (min(problem.dossiers, problem.experts) + 1) + 1
    arcs = flow.add_arcs_with_capacity_and_unit_cost(
        numpy.concatenate([problem.dossier, dossiers, experts]),
        numpy.concatenate(
            [problem.expert + problem.dossiers, numpy.full(problem.dossiers + problem.experts, sink)]),
        numpy.concatenate([
            numpy.ones(len(problem.cost), dtype=numpy.int64), numpy.full(problem.dossiers, problem.reviews),
            numpy.full(problem.experts, problem.load)]),
        numpy.concatenate([
            problem.cost, numpy.full(problem.dossiers, price), numpy.zeros(problem.experts, dtype=numpy.int64)]))
    flow.set_nodes_supplies(
        numpy.arange(sink + 1), numpy.concatenate([
            numpy.full(problem.dossiers, problem.reviews), numpy.zeros(problem.experts, dtype=numpy.int64),
            [-problem.reviews * problem.dossiers]]))
    if flow.solve() != flow.OPTIMAL:
        sys.exit("OR-Tools found no optimum")
    chosen = numpy.flatnonzero(flow.flows(arcs[:len(problem.cost)]))
    return problem.dossier[chosen], problem.expert[chosen], problem.cost[chosen]


def main(path, runs):
    problem, seconds = read(path), []
    for _ in range(int(runs)):
        start = time.perf_counter()
        dossier, _, cost = solve(problem)
        seconds.append(time.perf_counter() - start)
    print(json.dumps({"seconds": seconds, "cost": int(cost.sum()), "covered": len(dossier)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
