public import Papers

/// Prints what its reader may see. A server without its typesetter has no such desk.
public struct PaperDesk: Sendable {
    let casework: Casework
    let typesetter: Typesetter
    let drawer: PageDrawer

    public init(_ casework: Casework, typesetter: Typesetter, drawer: PageDrawer) {
        self.casework = casework
        self.typesetter = typesetter
        self.drawer = drawer
    }
}
