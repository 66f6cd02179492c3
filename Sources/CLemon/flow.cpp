// The headers alone, so that nothing of LEMON and of what it links is needed where bole runs.
#define LEMON_ONLY_TEMPLATES
#include "CLemon.h"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <utility>
#include <vector>

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int32_t, int64_t>;

namespace {

/// A plain array, read as LEMON reads its maps.
template <typename Item, typename Number> struct Numbers {
    using Key = Item;
    using Value = Number;
    const Number *values;
    Number operator[](Item item) const { return values[Graph::id(item)]; }
};

} // namespace

bool lemon_minimum_cost_flow(const lemon_network *network, int32_t *flow) try {
    std::vector<std::pair<int, int>> ends(network->arcs);
    for (int32_t arc = 0; arc < network->arcs; ++arc) ends[arc] = {network->tail[arc], network->head[arc]};
    Graph graph;
    graph.build(network->nodes, ends.begin(), ends.end());
    // Mixed arcs and block search: of LEMON's ways the one that is never slow (docs/benchmarks.md).
    Simplex simplex(graph, true);
    simplex.supplyMap(Numbers<Graph::Node, int32_t>{network->supply});
    simplex.upperMap(Numbers<Graph::Arc, int32_t>{network->capacity});
    simplex.costMap(Numbers<Graph::Arc, int64_t>{network->cost});
    if (simplex.run(Simplex::BLOCK_SEARCH) != Simplex::OPTIMAL) return false;
    for (int32_t arc = 0; arc < network->arcs; ++arc) flow[arc] = simplex.flow(graph.arc(arc));
    return true;
} catch (...) {
    return false;
}
