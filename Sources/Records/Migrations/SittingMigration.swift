extension Migration {
    static let sittings = Migration(
        12, "Meetings of panels, as lists show them.",
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
        ])
}
