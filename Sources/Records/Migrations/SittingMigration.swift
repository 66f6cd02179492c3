extension Migration {
    static let sittings = Migration(
        12, "Meetings of panels, as lists show them, and what came about while experts work, the newest first.",
        [
            .sql(
                """
                CREATE TABLE sittings (
                    id TEXT PRIMARY KEY,
                    version BIGINT NOT NULL,
                    panel TEXT NOT NULL,
                    tier BIGINT NOT NULL,
                    standing TEXT NOT NULL,
                    meets TEXT NOT NULL,
                    place TEXT NOT NULL,
                    dossiers BIGINT NOT NULL,
                    waiting BIGINT NOT NULL,
                    convened BIGINT NOT NULL,
                    closed BIGINT)
                """),
            .sql("CREATE INDEX sittings_by_beginning ON sittings (convened, id)"),
            .sql(
                """
                CREATE INDEX facts_of_experts ON facts (kind, sequence)
                WHERE (kind = 'panel' OR kind = 'round' OR kind = 'reading' OR kind = 'sitting')
                AND name <> 'tokensGiven'
                """),
        ])
}
