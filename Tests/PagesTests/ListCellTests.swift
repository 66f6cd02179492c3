import Testing

@testable import Pages

/// Lists on screens too narrow for a table: each row is a block, each value beside its heading.
@Suite struct ListCellTests {
    @Test func `every cell of a list carries its heading`() throws {
        let sources = try Templates.sources(in: Shipped.folder("Templates"))
        let lists = sources.values.filter { $0.contains(/class="[a-z ]*blocks"/) }
        #expect(lists.count >= 5)
        for list in lists {
            let heads = list.matches(of: /<th[^>]*>\[\[([a-zA-Z.]+)\]\]<\/th>/).map { String($0.1) }
            let rows = list + (list.contains("slate-person") ? sources["slate-person"] ?? "" : "")
            let labels = rows.matches(of: /data-label="\[\[([a-zA-Z.]+)\]\]"/).map { String($0.1) }
            // The cell that names the row is the block's own heading.
            #expect(Set(heads).subtracting(labels).count == (list.contains("<td class=\"key\">") ? 1 : 0))
            #expect(Set(labels).isSubset(of: heads))
        }
    }
}
