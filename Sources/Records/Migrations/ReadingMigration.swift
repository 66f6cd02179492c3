extension Migration {
    static let readings = Migration(
        11, "Who of the experts reads which dossier, and what they have typed of their scores.",
        [
            .sql(
                """
                CREATE TABLE readings (
                    id TEXT PRIMARY KEY,
                    version BIGINT NOT NULL,
                    round TEXT NOT NULL,
                    dossier TEXT NOT NULL,
                    person TEXT NOT NULL,
                    expert TEXT NOT NULL,
                    tier BIGINT NOT NULL,
                    own_body BIGINT NOT NULL,
                    standing TEXT NOT NULL,
                    offered BIGINT NOT NULL,
                    answered BIGINT,
                    handed_in BIGINT,
                    reopenings BIGINT NOT NULL,
                    total BIGINT)
                """),
            .sql("CREATE INDEX readings_by_expert ON readings (expert, standing)"),
            .sql("CREATE INDEX readings_by_dossier ON readings (dossier, tier)"),
            .sql("CREATE INDEX readings_by_tier ON readings (tier, standing, expert)"),
            .sql("CREATE INDEX readings_by_round ON readings (round, dossier, expert)"),
            .sql("CREATE INDEX readings_by_person ON readings (person)"),
            .sql(
                """
                CREATE TABLE score_drafts (
                    reading TEXT PRIMARY KEY,
                    person TEXT NOT NULL REFERENCES person_keys (person),
                    account TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    updated BIGINT NOT NULL,
                    box BYTES NOT NULL)
                """),
            .sql("CREATE INDEX score_drafts_by_account ON score_drafts (account)"),
            .sql("CREATE INDEX score_drafts_by_person ON score_drafts (person)"),
        ])
}
