import Records
import Synchronization

/// Cases as their facts made them, so that not every command and page replays them. One is known by the link after its
/// last fact: a case that has gone on has another, and what was rolled back never had one.
final class CaseMemory: Sendable {
    private struct State {
        var young: [CaseKey: any Remembered] = [:]
        var old: [CaseKey: any Remembered] = [:]
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// - Parameter capacity: about how many are kept, those least asked for forgotten first.
    init(capacity: Int) { self.capacity = max(2, capacity) }

    func file<Case: CaseState>(_ key: CaseKey, endingWith link: Fingerprint) -> CaseFile<Case>? {
        state.withLock { state in
            if let file = state.young[key] { return file.link == link ? file as? CaseFile<Case> : nil }
            guard let file = state.old[key], file.link == link else { return nil }
            keep(file, as: key, in: &state)
            return file as? CaseFile<Case>
        }
    }

    /// One with personal values in plain words is passed over: after an erasure they would stand here still.
    func remember<Case: CaseState>(_ file: CaseFile<Case>) {
        if file.holdsPlainWords { return }
        state.withLock { keep(file, as: file.key, in: &$0) }
    }

    private func keep(_ file: any Remembered, as key: CaseKey, in state: inout State) {
        state.young[key] = file
        guard state.young.count > capacity / 2 else { return }
        state.old = state.young
        state.young = [:]
    }
}

/// What tells one state of a case from another.
protocol Remembered: Sendable {
    var link: Fingerprint { get }
}
