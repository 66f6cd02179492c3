extension Migration {
    static let vault = Migration(
        2, "Personal values under a key for each person, so that one person can be erased and the chains still hold.",
        [
            .sql("CREATE TABLE person_keys (person TEXT PRIMARY KEY, wrapped BYTES NOT NULL)"),
            .sql("""
                CREATE TABLE sealed (
                    commitment TEXT PRIMARY KEY,
                    person TEXT NOT NULL REFERENCES person_keys (person),
                    box BYTES NOT NULL)
                """),
            .sql("CREATE INDEX sealed_by_person ON sealed (person)"),
            .sql("CREATE TABLE erasures (person TEXT PRIMARY KEY, at BIGINT NOT NULL)"),
            .onlyGrows(table: "erasures"),
        ])

    static let attachments = Migration(
        3, "What was uploaded, by the digest of the encrypted file that holds it, and what is still arriving.",
        [
            .sql("""
                CREATE TABLE attachments (
                    id TEXT PRIMARY KEY,
                    person TEXT NOT NULL REFERENCES person_keys (person),
                    owner TEXT NOT NULL,
                    name TEXT NOT NULL,
                    type TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    commitment TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    proves TEXT,
                    proves_row BIGINT,
                    first_page BIGINT,
                    last_page BIGINT,
                    kind TEXT NOT NULL)
                """),
            .sql("CREATE INDEX attachments_by_owner ON attachments (owner)"),
            .sql("CREATE INDEX attachments_by_person ON attachments (person)"),
            .sql("""
                CREATE TABLE uploads (
                    id TEXT PRIMARY KEY,
                    person TEXT NOT NULL REFERENCES person_keys (person),
                    owner TEXT NOT NULL,
                    name TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    modified TEXT NOT NULL,
                    proves TEXT,
                    first_page BIGINT,
                    last_page BIGINT,
                    signed_page BIGINT NOT NULL,
                    received BIGINT NOT NULL,
                    pieces TEXT NOT NULL,
                    proof TEXT,
                    fault TEXT,
                    at BIGINT NOT NULL)
                """),
            .sql("CREATE INDEX uploads_by_owner ON uploads (owner)"),
            .sql("CREATE INDEX uploads_by_person ON uploads (person)"),
            .sql(
                """
                CREATE TABLE prints (
                    digest TEXT NOT NULL,
                    number TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    person TEXT,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (digest, number))
                """),
            .sql("CREATE INDEX prints_by_number ON prints (number, kind, digest)"),
            .sql("CREATE INDEX prints_by_person ON prints (person)"),
            .sql("CREATE TABLE scans (attachment TEXT PRIMARY KEY, account TEXT NOT NULL, findings TEXT NOT NULL)"),
        ])
}
