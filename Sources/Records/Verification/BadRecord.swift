public import Selection

/// The first record that isn't what it was.
public enum BadRecord: Error, Sendable, Hashable {
    case fact(sequence: Int, FactFault)
    case head(CaseKey)
    /// The count or the right edge kept beside the facts is not theirs.
    case ledgerHead
    case checkpoint(count: Int, CheckpointFault)
    case sealed(Commitment)
    case attachment(String)
    /// The ballots of a vote aren't those that were counted.
    case ballots(BallotName)
    /// The engine finds its own file damaged.
    case database

    /// What is wrong with a fact.
    public enum FactFault: String, Sendable, Hashable {
        /// A number is left out or comes twice in the order of all facts.
        case sequence
        /// A number is left out or comes twice within its case.
        case version
        /// The body is not in the ledger's wording, or the columns say otherwise.
        case body
        /// The chain's link doesn't follow from the link before and the body.
        case link
        /// The tree's kept nodes are not those of the facts.
        case node
        /// A checkpoint covers this fact, and it isn't there.
        case missing
    }

    /// What is wrong with a checkpoint.
    public enum CheckpointFault: String, Sendable, Hashable {
        /// It is no signed note of this ledger.
        case signature
        /// It was signed over other facts.
        case root
    }
}
