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

bool lemon_minimum_cost_flow(
    int32_t nodes, const int32_t *supply, int32_t arcs, const int32_t *tail, const int32_t *head,
    const int32_t *capacity, const int64_t *cost, int32_t *flow) try {
    std::vector<std::pair<int, int>> ends(arcs);
    for (int32_t arc = 0; arc < arcs; ++arc) ends[arc] = {tail[arc], head[arc]};
    Graph graph;
    graph.build(nodes, ends.begin(), ends.end());
    // Mixed arcs and block search: of LEMON's ways the one that is never slow (docs/benchmarks.md).
    Simplex simplex(graph, true);
    simplex.supplyMap(Numbers<Graph::Node, int32_t>{supply});
    simplex.upperMap(Numbers<Graph::Arc, int32_t>{capacity});
    simplex.costMap(Numbers<Graph::Arc, int64_t>{cost});
    if (simplex.run(Simplex::BLOCK_SEARCH) != Simplex::OPTIMAL) return false;
    for (int32_t arc = 0; arc < arcs; ++arc) flow[arc] = simplex.flow(graph.arc(arc));
    return true;
} catch (...) {
    return false;
}
