import Casework
import HTTPTypes
import Hummingbird
import Logging
import Pages
import Papers
import Records
import Selection

/// Faults as pages: what happened, what was kept, and what to do next; never how the program is made.
struct FaultPages {
    let site: Site

    func answer(_ error: any Error, in visit: Visit) async throws -> Response {
        switch error {
        case SiteFault.formExpired where visit.isByScript, SiteFault.notSignedIn where visit.isByScript:
            return Response(status: visit.session == nil ? .unauthorized : .forbidden)
        case SiteFault.notSignedIn where visit.form.body == nil: return site.see("/sign-in")
        case SiteFault.formExpired, SiteFault.notSignedIn: return try await again(in: visit)
        default: break
        }
        let (status, key, values) = kind(of: error)
        if visit.isByScript { return Response(status: status) }
        if status == .internalServerError {
            visit.logger.error("a request failed", metadata: ["error": "\(type(of: error))", "page": "\(visit.path)"])
        }
        return try await plain(status, key, values, in: visit)
    }

    /// What was typed stays on the page; pressing again sends it.
    private func again(in visit: Visit) async throws -> Response {
        let kept = visit.form.body?.without(["token"]).pairs.map { HiddenField($0.name, $0.value) } ?? []
        let page = PressAgainPage(
            action: visit.path, kept: kept.filter { !$0.name.lowercased().hasSuffix("password") },
            hadFile: visit.form.file != nil, isSignedOut: visit.session == nil)
        return try await site.page(page, site.text("fault.again.title", visit), in: visit, status: .forbidden)
    }

    private func plain(
        _ status: HTTPResponse.Status, _ key: String, _ values: [String: String], in visit: Visit
    ) async throws -> Response {
        var visit = visit
        let page = FaultPage(
            heading: site.text(key + ".title", values, visit), sentence: site.text(key + ".text", values, visit),
            number: visit.id)
        do {
            return try await site.page(page, page.heading, in: visit, status: status)
        } catch {
            // The records can't even say who asks: the page is shown as to nobody.
            visit.session = nil
            return try await site.page(page, page.heading, in: visit, status: status)
        }
    }

    private func kind(of error: any Error) -> (HTTPResponse.Status, String, [String: String]) {
        switch error {
        case SiteFault.noSuchPage, CaseworkFault.notFound, is UnknownDraft: (.notFound, "fault.notFound", [:])
        case SiteFault.notForThisRole, CaseworkFault.notAllowed, AccountFault.notAllowed:
            (.forbidden, "fault.notAllowed", [:])
        case SiteFault.undrawablePage: (.unprocessableContent, "fault.undrawable", [:])
        case SiteFault.foreignForm: (.forbidden, "fault.foreign", [:])
        case SiteFault.unreadableForm, DatabaseFault.zeroByte: (.badRequest, "fault.unreadable", [:])
        case SiteFault.tooOften: (.tooManyRequests, "fault.tooOften", [:])
        case SiteFault.tooLarge(let limit): (.contentTooLarge, "fault.tooLarge", ["limit": String(limit >> 20)])
        case CaseworkFault.changedMeanwhile, is KeyOfOtherRequest: (.conflict, "fault.changed", [:])
        case TypesettingFault.missingGlyphs(let signs):
            (.unprocessableContent, "fault.missingGlyphs", ["signs": signs.map(\.number).joined(separator: " ")])
        case SiteFault.noTypesetter, TypesettingFault.exhausted: (.serviceUnavailable, "fault.unprinted", [:])
        case WorkbookFault.unwritableSign(let sign, let cell):
            (.unprocessableContent, "fault.unwritable", ["cell": cell, "sign": sign.number])
        case DatabaseFault.full, WorkbookFault.noRoom, PacketFault.noRoom, is NoScratchRoom:
            (HTTPResponse.Status(code: 507), "fault.full", [:])
        case SiteFault.closedForWriting, DatabaseFault.busy, DatabaseFault.stopped, DatabaseFault.broken:
            (.serviceUnavailable, "fault.closed", [:])
        case let error as any HTTPResponseError where [404, 405].contains(error.status.code):
            (.notFound, "fault.notFound", [:])
        default: (.internalServerError, "fault.unexpected", [:])
        }
    }
}
