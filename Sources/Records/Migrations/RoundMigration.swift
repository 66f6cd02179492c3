extension Migration {
    static let rounds = Migration(
        10, "Rounds in which the experts of a panel read dossiers, and what is proposed to them.",
        [
            .sql(
                """
                CREATE TABLE rounds (
                    id TEXT PRIMARY KEY,
                    version BIGINT NOT NULL,
                    panel TEXT NOT NULL,
                    tier BIGINT NOT NULL,
                    standing TEXT NOT NULL,
                    due TEXT NOT NULL,
                    dossiers BIGINT NOT NULL,
                    readers BIGINT NOT NULL,
                    answered BIGINT NOT NULL,
                    pairs BIGINT NOT NULL,
                    began BIGINT NOT NULL,
                    ended BIGINT)
                """),
            .sql("CREATE INDEX rounds_by_panel ON rounds (panel, tier)"),
            .sql(
                """
                CREATE TABLE round_dossiers (
                    round TEXT NOT NULL,
                    dossier TEXT NOT NULL,
                    PRIMARY KEY (round, dossier))
                """),
            .sql("CREATE INDEX round_dossiers_by_dossier ON round_dossiers (dossier)"),
            .sql(
                """
                CREATE TABLE round_readers (
                    round TEXT NOT NULL,
                    expert TEXT NOT NULL,
                    PRIMARY KEY (round, expert))
                """),
            .sql("CREATE INDEX round_readers_by_expert ON round_readers (expert)"),
            .sql(
                """
                CREATE TABLE proposals (
                    round TEXT PRIMARY KEY,
                    version BIGINT NOT NULL,
                    content TEXT NOT NULL,
                    changed BIGINT NOT NULL,
                    changed_by TEXT NOT NULL)
                """),
        ])
}
