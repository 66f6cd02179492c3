import Casework
import HTTPTypes

extension APIRoutes {
    /// Every paper that the pages hand out, at the same address below the API's root.
    static let papers = PaperDeclaration.all.map { paper in
        APIRoute(
            name: paper.name, method: .get, path: paper.path, textKey: "api.paper.\(paper.name)", access: paper.access,
            gives: .paper(of: paper.type)
        ) { call in
            guard let desk = call.api.papers else { throw SiteFault.noTypesetter }
            let file = try await paper.make(
                PaperRequest(
                    casework: call.casework, desk: desk, asker: call.session?.actor, now: call.now, place: call.place,
                    language: call.language, catalogue: call.api.catalogue, parameters: call.parameters))
            return APIAnswer(paper: file, type: paper.type)
        }
    }
}
