#ifndef CLEMON_H
#define CLEMON_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A network whose arcs lie in the order of their tails; the supplies add up to nothing.
struct lemon_network {
    int32_t nodes;
    const int32_t *supply;
    int32_t arcs;
    const int32_t *tail;
    const int32_t *head;
    const int32_t *capacity;
    const int64_t *cost;
};

/// Fills `flow`, arc by arc, with one of minimum cost; false where none meets the supplies, or memory is too small.
bool lemon_minimum_cost_flow(const struct lemon_network *network, int32_t *flow);

#ifdef __cplusplus
}
#endif

#endif
