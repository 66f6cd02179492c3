public import Papers
import Records
public import Selection

/// What is wrong with a row of a sheet of invitations, at one of its cells.
public struct InvitationFault: Sendable, Hashable {
    /// Each has its sentence under `invitation.`
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        case organisationMissing, organisationUnknown, organisationNotOpen
        /// Several below the inviter have this name.
        case organisationManifold
        /// It stands neither at nor below the inviter's own.
        case organisationElsewhere
        case roleUnknown
        /// At one's own place a leader is invited by a leader alone.
        case roleForLeaders
        case nameMissing, nameTooLong
        case loginMalformed, loginTaken
        /// Another row of the sheet asks for the same.
        case loginDoubled
    }

    public let column: InvitationColumn
    public let reason: Reason

    /// The key of its sentence in the catalogue.
    public var textKey: String { "invitation." + reason.rawValue }
}

/// A row of a sheet of invitations with what was understood of it.
public struct CheckedInvitation: Sendable, Hashable {
    public let row: InvitationRow
    public let organisation: Organisation?
    public let role: Role?
    public let faults: [InvitationFault]

    public var isRight: Bool { faults.isEmpty }
}

/// Reads a sheet's rows against the registers, each look-up by an index and each organisation looked up once.
struct InvitationCheck {
    private let inviter: Actor
    private let own: OrganisationID
    private let records: any Reading
    private var places: PlaceByName

    init(_ inviter: Actor, at own: OrganisationID, in records: any Reading) {
        self.inviter = inviter
        self.own = own
        self.records = records
        places = PlaceByName(below: own, in: records)
    }

    mutating func check(_ rows: [InvitationRow]) throws -> [CheckedInvitation] {
        let asked = Dictionary(grouping: rows) { Login.folded($0.login) }
        return try rows.map { row in
            let place = try places.place(row.organisation)
            let role = InvitationSheet.role(row.role)
            let faults = [
                place.fault.map { InvitationFault(column: .organisation, reason: $0) },
                fault(role, at: place.organisation).map { InvitationFault(column: .role, reason: $0) },
                Self.fault(name: row.name).map { InvitationFault(column: .name, reason: $0) },
                try fault(login: row.login, asked: asked[Login.folded(row.login)]?.count ?? 0)
                    .map { InvitationFault(column: .login, reason: $0) },
            ]
            return CheckedInvitation(
                row: row, organisation: place.organisation, role: role, faults: faults.compactMap(\.self))
        }
    }

    private func fault(_ role: Role?, at place: Organisation?) -> InvitationFault.Reason? {
        guard let role else { return .roleUnknown }
        return role == .leader && place?.id == own && inviter.role != .leader ? .roleForLeaders : nil
    }

    private static func fault(name: String) -> InvitationFault.Reason? {
        if (try? AccountDesk.demandName(name)) != nil { return nil }
        return name.isEmpty ? .nameMissing : .nameTooLong
    }

    private func fault(login typed: String, asked: Int) throws -> InvitationFault.Reason? {
        guard let login = try? Login(typed: typed).text else { return .loginMalformed }
        if try Accounts.account(login: login, in: records) != nil { return .loginTaken }
        return asked > 1 ? .loginDoubled : nil
    }
}
