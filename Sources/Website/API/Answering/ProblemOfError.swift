import Casework
import Papers
import Records
import Selection

extension Problem {
    /// The problem an error is; one nobody foresaw says nothing of itself.
    init(_ error: any Error) {
        switch error {
        case let refusal as Refusal: self.init(refusal)
        case let fault as APIFault: self.init(fault)
        case let fault as CaseworkFault: self.init(fault)
        case let fault as AccountFault: self.init(fault)
        case let fault as AnswerFaults:
            self.init(400, "answers")
            faults = fault.faults
            values = ["count": String(fault.faults.count)]
        case let fault as JSONFault: self.init(400, fault.rawValue)
        case is KeyOfOtherRequest: self.init(422, "keyReused")
        case let stale as StaleDraft<ApplicationDraft>:
            self.init(412, "changedMeanwhile")
            current = Shapes.draft.json(stale.found)
            version = stale.found.version
        case let stale as StaleScores:
            self.init(412, "changedMeanwhile")
            current = Shapes.scoreDraft.json(stale.found)
            version = stale.found.version
        case let stale as StaleVersion:
            self.init(412, "changedMeanwhile")
            version = stale.found
        case let refused as ExpertsRefused:
            let first = refused.checked.first.flatMap { checked in
                ExpertField.allCases.compactMap { field in checked.faults[field].map { (field, $0) } }.first
            }
            let detail = first.map { "expert.fault.\($0.1.rawValue)" }
            self.init(409, "expert", detail: detail, reason: first?.1.rawValue)
            if let field = first?.0 { values = ["field": field.rawValue, "limit": String(field.most)] }
        case let fault as ExpertEndFault:
            self.init(409, "expert", detail: "expert.end.\(fault.rawValue)", reason: fault.rawValue)
        case let fault as BallotFault:
            self.init(409, "ballot", detail: "ballot.fault.\(fault.rawValue)", reason: fault.rawValue)
        case is UnknownDraft: self.init(404, "notFound")
        case let fault as UploadFault:
            self.init(422, "upload", detail: fault.textKey, reason: fault.rawValue)
        case let fault as AttachmentFault: self.init(fault)
        case let fault as DatabaseFault: self.init(fault)
        case let fault as TypesettingFault: self.init(fault)
        case SiteFault.noTypesetter: self.init(503, "unprinted")
        case WorkbookFault.unwritableSign(let sign, let cell):
            self.init(422, "unwritable")
            values = ["cell": cell, "sign": sign.number]
        case WorkbookFault.noRoom, PacketFault.noRoom, is NoScratchRoom: self.init(507, "full")
        default: self.init(500, "unexpected")
        }
    }

    private init(_ refusal: Refusal) {
        self.init(
            409, "refusal", detail: "refusal." + refusal.reason.rawValue, reason: refusal.reason.rawValue)
        clause = refusal.clause
        values = refusal.values
        findings = refusal.findings
    }

    private init(_ fault: APIFault) {
        switch fault {
        case .noSuchRoute: self.init(404, "notFound")
        case .otherMethod(let allowed):
            self.init(405, "otherMethod")
            self.allowed = allowed
        case .notSignedIn: self.init(401, "notSignedIn")
        case .keyMissing: self.init(400, "keyMissing")
        case .matchMissing: self.init(428, "matchMissing")
        case .matchUnreadable: self.init(400, "matchUnreadable")
        case .queryUnknown: self.init(400, "queryUnknown")
        case .queryUnfit(let name):
            self.init(400, "queryUnfit")
            values = ["name": name]
        case .notJSONType: self.init(415, "notJSONType")
        case .tooLarge(let limit):
            self.init(413, "tooLarge")
            values = ["limit": String(limit)]
        case .closedForWriting: self.init(503, "closed")
        case .notCovered: self.init(404, "notCovered")
        case .nameMissing: self.init(400, "nameMissing")
        }
    }

    private init(_ fault: CaseworkFault) {
        switch fault {
        case .notFound: self.init(404, "notFound")
        case .notAllowed(let act): self.init(403, "notAllowed", reason: act.rawValue)
        case .changedMeanwhile(_, let found):
            self.init(412, "changedMeanwhile")
            version = found
        }
    }

    private init(_ fault: AccountFault) {
        let status =
            switch fault {
            case .signInFailed, .notSignedIn: 401
            case .locked: 429
            case .busy: 503
            case .notAllowed: 403
            case .accountUnknown, .organisationUnknown, .expertUnknown: 404
            default: 409
            }
        self.init(status, "account", detail: fault.textKey, reason: fault.rawValue)
    }

    private init(_ fault: AttachmentFault) {
        switch fault {
        case .tooLarge(_, let limit), .tooMuch(_, let limit):
            self.init(413, "tooLarge")
            values = ["limit": String(limit)]
        case .unknown: self.init(404, "notFound")
        case .damaged: self.init(500, "unexpected")
        }
    }

    private init(_ fault: DatabaseFault) {
        switch fault {
        case .full: self.init(507, "full")
        case .busy, .broken, .stopped: self.init(503, "closed")
        case .zeroByte: self.init(400, "zeroByte")
        default: self.init(500, "unexpected")
        }
    }

    private init(_ fault: TypesettingFault) {
        switch fault {
        case .missingGlyphs(let signs):
            self.init(422, "missingGlyphs")
            values = ["signs": signs.map(\.number).joined(separator: " ")]
        case .exhausted: self.init(503, "unprinted")
        case .refused: self.init(500, "unexpected")
        }
    }
}
