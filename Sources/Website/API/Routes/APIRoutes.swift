import HTTPTypes
import Selection

/// Every route of the API, but its description.
enum APIRoutes {
    static func all(in program: Program) -> [APIRoute] {
        account + registering + officials + draft + reading + dossier + desk + open + papers + experts + conflicts
            + filing(in: program) + panels + rounds + proposals + reviews + sittings + observing
            + ActDeclarations.all.map { act($0, in: program) }
    }
}
