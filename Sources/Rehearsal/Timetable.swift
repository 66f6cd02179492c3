import Selection

/// One step of the season: what happens at which moment of a day.
struct Step {
    let at: Moment
    let act: (inout Season) async throws -> Void
}

/// The calendar of the season as a list of steps: applicants act every day, officials on working days.
struct Timetable {
    let calendar: WorkingCalendar

    func steps(on day: Day) throws -> [Step] {
        let working = try calendar.isWorkingDay(day)
        let experts = panels(day) + rounds(day) + readings(day) + sittings(day)
        let steps =
            atMidnight(day) + applicants(day) + lastDay(day) + tierThree(day) + experts
            + (working ? employers(day) + bodies(day) + office(day) : []) + evening(day)
        return steps.sorted { $0.at < $1.at }
    }

    private func atMidnight(_ day: Day) -> [Step] {
        guard day == SeasonDays.cutoff else { return [] }
        return [
            step(day, 0, 0) { try await $0.applyTooLate() }, step(day, 0, 5) { try await $0.sealTooLate() },
        ]
    }

    private func tierThree(_ day: Day) -> [Step] {
        switch day {
        case SeasonDays.lists:
            [
                step(day, 10, 25) { try await $0.prepareLists() }, step(day, 14, 0) { try await $0.handInLists() },
            ]
        case SeasonDays.listReturned: [step(day, 11, 30) { try await $0.returnList() }]
        case SeasonDays.listCorrected: [step(day, 10, 25) { try await $0.correctList() }]
        case SeasonDays.listsTooLate: [step(day, 0, 0) { try await $0.handInListTooLate() }]
        case SeasonDays.listsOnFile: [step(day, 11, 30) { try await $0.putListsOnFile() }]
        default: []
        }
    }

    private func panels(_ day: Day) -> [Step] {
        switch day {
        case SeasonDays.firstDraw: [step(day, 11, 10) { try await $0.drawInVain() }]
        case SeasonDays.drawAgain: [step(day, 11, 10) { try await $0.drawFirstPanel() }]
        case SeasonDays.seatDeclined:
            [
                step(day, 11, 10) { try await $0.declineSeats() },
                step(day, 11, 20) { try await $0.planSecondPanel() },
            ]
        case SeasonDays.secondDraw: [step(day, 11, 10) { try await $0.commitShares() }]
        case SeasonDays.partsKnown: [step(day, 11, 10) { try await $0.revealShares() }]
        case SeasonDays.beacon: [step(day, 11, 10) { try await $0.tellBeacon() }]
        default: []
        }
    }

    private func rounds(_ day: Day) -> [Step] {
        switch day {
        case SeasonDays.rounds:
            [
                step(day, 13, 30) { try await $0.openRounds() }, step(day, 14, 0) { try await $0.declareConflicts() },
            ]
        case SeasonDays.assigning, SeasonDays.assigningTransferred:
            [
                step(day, 11, 40) { try await $0.takeInLate() }, step(day, 12, 10) { try await $0.assignDossiers() },
            ]
        default: []
        }
    }

    private func readings(_ day: Day) -> [Step] {
        switch day {
        case SeasonDays.assigning: [step(day, 15, 0) { try await $0.agreeToRead() }]
        case SeasonDays.scoring: [step(day, 10, 5) { try await $0.score(isLastCall: false) }]
        case SeasonDays.scored:
            [
                step(day, 9, 45) { try await $0.remindReaders() },
                step(day, 14, 5) { try await $0.score(isLastCall: true) },
                step(day, 15, 0) { try await $0.mendReadings() },
            ]
        case SeasonDays.assigningTransferred:
            [
                step(day, 15, 0) { try await $0.agreeToRead() },
                step(day, 15, 30) { try await $0.score(isLastCall: true) },
            ]
        default: []
        }
    }

    /// Called in an afternoon; the meeting itself begins after the hour at which a season can be left.
    private func sittings(_ day: Day) -> [Step] {
        [Tier.one, .two].flatMap { tier -> [Step] in
            let called = SeasonDays.votes[tier] == day ? [step(day, 15, 0) { try await $0.convene(tier) }] : []
            guard SeasonDays.meetings[tier] == day else { return called }
            return called + [
                step(day, 11, 0) { try await $0.gather(tier) }, step(day, 11, 40) { try await $0.voteByToken(tier) },
                step(day, 14, 0) { try await $0.voteOnPaper(tier) }, step(day, 17, 0) { try await $0.sign(tier) },
            ]
        }
    }

    /// The last day of all is a Saturday, and bodies seal all the same.
    private func lastDay(_ day: Day) -> [Step] {
        day == SeasonDays.sealing.last ? [step(day, 10, 30) { try await $0.seal(on: day) }] : []
    }

    private func applicants(_ day: Day) -> [Step] {
        var steps = [
            step(day, 8, 0) { try await $0.applyAgain() }, step(day, 8, 5) { try await $0.correct() },
            step(day, 8, 10) { try await $0.withdraw(.withdrawsEarly, at: [.submitted, .verified]) },
        ]
        switch day {
        case SeasonDays.firstMeeting: steps.append(step(day, 8, 15) { try await $0.answerTierChanges() })
        case SeasonDays.secondMeeting:
            steps.append(
                step(day, 8, 15) { try await $0.withdraw(.withdrawsAtBody, at: [.atBody, .atLevel, .evaluated]) })
        case SeasonDays.reopening:
            steps.append(step(day, 8, 15) { try await $0.withdraw(.withdrawsReported, at: [.reported]) })
        case SeasonDays.accepting.upperBound:
            steps.append(step(day, 8, 15) { try await $0.withdraw(.withdrawsAccepted, at: [.accepted]) })
        case SeasonDays.firstVote: steps.append(step(day, 8, 15) { try await $0.withdrawTransferConsent() })
        case SeasonDays.withdrawnAfterCalling: steps.append(step(day, 8, 15) { try await $0.withdrawAfterCalling() })
        default: break
        }
        return steps
    }

    private func evening(_ day: Day) -> [Step] { [step(day, 12, 30) { try await $0.apply(on: day) }] }

    private func employers(_ day: Day) -> [Step] {
        guard day >= SeasonDays.employersBegin, day <= SeasonDays.accepting.upperBound else { return [] }
        return [
            step(day, 9, 0) { try await $0.verify(on: day) },
            step(day, 9, 10) { try await $0.evaluateAtEmployers(on: day) },
            step(day, 9, 15) { try await $0.withhold() },
            step(day, 9, 30) { try await $0.publishAtEmployers(on: day) },
            step(day, 9, 40) { try await $0.object(on: day) }, step(day, 9, 50) { try await $0.consent() },
            step(day, 10, 0) { try await $0.passOn(on: day) },
        ]
    }

    private func bodies(_ day: Day) -> [Step] {
        switch day {
        case SeasonDays.bodiesAsk: return [step(day, 10, 20) { try await $0.askAtBodies() }]
        case SeasonDays.firstMeeting: return [step(day, 10, 20) { try await $0.meet(on: day) }]
        case SeasonDays.secondMeeting:
            return [
                step(day, 10, 10) { try await $0.recordReplies(on: day) },
                step(day, 10, 20) { try await $0.meet(on: day) },
                step(day, 14, 0) { try await $0.list() },
            ]
        case SeasonDays.repliesFromInspectors: return [step(day, 10, 10) { try await $0.recordReplies(on: day) }]
        case SeasonDays.sealing[0], SeasonDays.sealing[1]: return [step(day, 10, 30) { try await $0.seal(on: day) }]
        case SeasonDays.reopening: return [step(day, 11, 0) { try await $0.reopen() }]
        case SeasonDays.sealedAfterReopening: return [step(day, 10, 30) { try await $0.sealReopened() }]
        case SeasonDays.accepting: return [step(day, 10, 40) { try await $0.passOnCorrected() }]
        default: return []
        }
    }

    private func office(_ day: Day) -> [Step] {
        let hour = { (act: @escaping (inout Season) async throws -> Void) in [step(day, 11, 0, act)] }
        return switch day {
        case SeasonDays.experts: hour { try await $0.takeInExperts() }
        case SeasonDays.paper: hour { try await $0.receivePaper(on: day) }
        case SeasonDays.accepting:
            [step(day, 10, 50) { try await $0.receivePaper(on: day) }] + hour { try await $0.accept(on: day) }
        case SeasonDays.firstVote: hour { try await $0.openVote(.one) }
        case SeasonDays.firstList: hour { try await $0.makeList(of: .one) }
        case SeasonDays.secondVote: hour { try await $0.openVote(.two) }
        case SeasonDays.secondList: hour { try await $0.makeList(of: .two) }
        case SeasonDays.consulting: hour { try await $0.consult() }
        case SeasonDays.replies: hour { try await $0.recordReplies(late: false) }
        case SeasonDays.repliesLate: hour { try await $0.recordReplies(late: true) }
        default: portal(day)
        }
    }

    private func portal(_ day: Day) -> [Step] {
        let hour = { (act: @escaping (inout Season) async throws -> Void) in [step(day, 11, 0, act)] }
        return switch day {
        case SeasonDays.portal: hour { try await $0.publishOnPortal() }
        case SeasonDays.portalObjections: hour { try await $0.objectOnPortal() }
        case SeasonDays.portalConclusion: hour { try await $0.concludeOnPortal(1, .upheld) }
        case SeasonDays.tooEarlyNotice: hour { try await $0.issueNotice(198, .refused(.noticeEmpty)) }
        case SeasonDays.notice: hour { try await $0.issueNotice(198) }
        case SeasonDays.lateConclusion: hour { try await $0.concludeOnPortal(2, .notUpheld) }
        case SeasonDays.secondNotice: hour { try await $0.issueNotice(211) }
        default: []
        }
    }

    private func step(
        _ day: Day, _ hour: Int, _ minute: Int, _ act: @escaping (inout Season) async throws -> Void
    ) -> Step {
        Step(at: Moment(day, hour: hour, minute: minute), act: act)
    }
}
