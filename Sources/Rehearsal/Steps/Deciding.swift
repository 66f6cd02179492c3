import Casework
import Records
import Selection

/// 三（四）: departments consulted, names on the portal, the notice and a second one.
extension Season {
    mutating func consult() async throws {
        let consultation = Consultation(
            departments: casework.program.notice.consulted.value,
            due: now.adding(days: casework.program.deadlines.consultationDays.value), silenceIsConsent: true)
        try await ask(.decision(.consult(consultation), by: try officials.clerk(of: places.office)))
    }

    /// Most departments answer at once; one answers late and against somebody, and the last never does.
    mutating func recordReplies(late: Bool) async throws {
        let departments = casework.program.notice.consulted.value
        let clerk = try officials.clerk(of: places.office)
        let against = try await waiting(at: .preliminary).filter { $0.tier == .two }.map(\.id)
        let answering = late ? departments.dropLast().suffix(1) : departments.dropLast(2)
        try await ask(
            answering.map { department in
                let names = late && against.count > 1 ? [against[1]] : []
                let reply = DepartmentReply(
                    department: department, number: "复函〔2023〕\(late ? 2 : 1)号", against: names,
                    reasons: names.isEmpty ? nil : .said("存在应当核实的情形，建议不予入选。"))
                return .decision(.recordReply(reply), by: clerk)
            })
    }

    mutating func publishOnPortal() async throws {
        let decision = try await casework.decision(for: try officials.clerk(of: places.office), at: now).decision
        let rows = try await waiting(at: .preliminary).filter { !decision.objected.contains($0.id) }
        let office = places.office
        if !rows.isEmpty { try await publish(rows) { _ in office } }
    }

    /// Two of more are objected to; the second objection takes longer than the notice can wait.
    mutating func objectOnPortal() async throws {
        let names = try await onPortal()
        guard names.count > 2 else { return }
        for (place, name) in names.prefix(2).enumerated() {
            guard let posted = published[Posting(publisher: places.office, dossier: name)] else { continue }
            let planned = PlannedObjection(
                publicity: posted.publicity, publisher: places.office, dossier: name, outcome: nil, posted: now.day,
                number: place + 1)
            objections.append(planned)
            try await ask(
                Ask(
                    command: .publicity(
                        posted.publicity,
                        .object(
                            name, received: now.adding(hours: -1), isRealName: place == 0,
                            content: .said("对其成果归属有异议。"))),
                    actor: try officials.clerk(of: places.office)))
        }
    }

    mutating func concludeOnPortal(_ number: Int, _ outcome: ObjectionOutcome) async throws {
        let planned = objections.first { $0.publisher == places.office && $0.number == number }
        if let planned { try await conclude(planned, outcome) }
    }

    private func onPortal() async throws -> [DossierID] {
        try await waiting(at: .preliminary).map(\.id).filter {
            published[Posting(publisher: places.office, dossier: $0)] != nil
        }
    }

    mutating func issueNotice(_ number: Int, _ outcome: Ask.Outcome = .done) async throws {
        guard try await !onPortal().isEmpty else { return }
        let text = casework.program.notice.numbering.value
            .replacing("{year}", with: String(casework.program.year)).replacing("{number}", with: String(number))
        try await ask([
            .decision(.prepareNotice(number: text), by: try officials.clerk(of: places.office)),
            .decision(.issueNotice, by: try officials.leader(of: places.office), outcome),
        ])
    }
}
