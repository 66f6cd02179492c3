#ifndef CLEMON_H
#define CLEMON_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Fills `flow`, arc by arc, with one of minimum cost through a network whose arcs lie in the order of their tails and
/// whose supplies add up to nothing; false where none meets the supplies, or memory is too small.
bool lemon_minimum_cost_flow(
    int32_t nodes, const int32_t *supply, int32_t arcs, const int32_t *tail, const int32_t *head,
    const int32_t *capacity, const int64_t *cost, int32_t *flow);

#ifdef __cplusplus
}
#endif

#endif
