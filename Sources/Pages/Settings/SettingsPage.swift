/// The season's dates and numbers as they hold, with what changed them.
public struct SettingsPage: Page {
    public static let template = "settings"
    public let waiting: NoticeBox?
    public let dates: [FactLine]
    public let quotas: TableModel
    public let extensions: [FactLine]
    public let timeline: [TimelineModel]
    public let acts: [ActLink]

    public init(
        waiting: NoticeBox?, dates: [FactLine], quotas: TableModel, extensions: [FactLine],
        history: [TimelineModel], acts: [ActLink]
    ) {
        self.waiting = waiting
        self.dates = dates
        self.quotas = quotas
        self.extensions = extensions
        timeline = history
        self.acts = acts
    }
}
