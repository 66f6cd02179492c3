extension Migration {
    static let experts = Migration(
        9, "The pool of experts, of which panels are drawn.",
        [
            .sql(
                """
                CREATE TABLE experts (
                    id TEXT PRIMARY KEY,
                    person TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    name TEXT NOT NULL,
                    compared TEXT NOT NULL,
                    pinyin TEXT NOT NULL,
                    initials TEXT NOT NULL,
                    id_index BYTES,
                    box BYTES NOT NULL,
                    unit TEXT NOT NULL,
                    former_units TEXT NOT NULL,
                    parent_units TEXT NOT NULL,
                    title TEXT NOT NULL,
                    disciplines TEXT NOT NULL,
                    term_from TEXT NOT NULL,
                    term_to TEXT NOT NULL,
                    availability TEXT NOT NULL,
                    service TEXT NOT NULL,
                    research TEXT NOT NULL,
                    ended TEXT,
                    end_reason TEXT,
                    changed BIGINT NOT NULL,
                    changed_by TEXT NOT NULL)
                """),
            .sql("CREATE INDEX experts_by_pinyin ON experts (pinyin, name, id)"),
            .sql("CREATE INDEX experts_by_name ON experts (compared)"),
            .sql("CREATE INDEX experts_by_id_number ON experts (id_index)"),
            .sql("CREATE INDEX experts_by_person ON experts (person)"),
        ])
}
