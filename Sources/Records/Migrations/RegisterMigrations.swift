extension Migration {
    static let organisationsAndAccounts = Migration(
        4, "Who takes part: organisations, accounts at their places, and how they sign in.",
        [
            .sql("""
                CREATE TABLE organisations (
                    id TEXT PRIMARY KEY,
                    name TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    parent TEXT REFERENCES organisations (id),
                    body TEXT,
                    division TEXT,
                    credit_code TEXT,
                    affiliation TEXT,
                    ownership TEXT,
                    is_sample BIGINT NOT NULL,
                    state TEXT NOT NULL)
                """),
            .sql("CREATE INDEX organisations_by_parent ON organisations (parent)"),
            .sql("""
                CREATE TABLE accounts (
                    id TEXT PRIMARY KEY,
                    login TEXT NOT NULL UNIQUE,
                    password TEXT,
                    role TEXT NOT NULL,
                    organisation TEXT REFERENCES organisations (id),
                    person TEXT,
                    display_name TEXT,
                    state TEXT NOT NULL,
                    created BIGINT NOT NULL)
                """),
            .sql("CREATE INDEX accounts_by_organisation ON accounts (organisation)"),
            .sql("CREATE INDEX accounts_by_person ON accounts (person)"),
            .sql("""
                CREATE TABLE sessions (
                    token TEXT PRIMARY KEY,
                    account TEXT NOT NULL REFERENCES accounts (id),
                    secret TEXT NOT NULL,
                    created BIGINT NOT NULL,
                    seen BIGINT NOT NULL,
                    expires BIGINT NOT NULL)
                """),
            .sql("CREATE INDEX sessions_by_account ON sessions (account)"),
            .sql("""
                CREATE TABLE one_time_codes (
                    code TEXT PRIMARY KEY,
                    account TEXT NOT NULL REFERENCES accounts (id),
                    issued_by TEXT,
                    expires BIGINT NOT NULL,
                    used BIGINT)
                """),
        ])

    static let workInHand = Migration(
        5, "What is typed but not yet said, what was asked twice, and what is still to be sent.",
        [
            .sql("""
                CREATE TABLE drafts (
                    id TEXT PRIMARY KEY,
                    person TEXT NOT NULL REFERENCES person_keys (person),
                    account TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    box BYTES NOT NULL,
                    updated BIGINT NOT NULL)
                """),
            .sql("CREATE INDEX drafts_by_person ON drafts (person)"),
            .sql("CREATE INDEX drafts_by_account ON drafts (account)"),
            .sql("""
                CREATE TABLE idempotency_keys (
                    account TEXT NOT NULL,
                    name TEXT NOT NULL,
                    request TEXT NOT NULL,
                    status BIGINT NOT NULL,
                    answer TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (account, name))
                """),
            .sql("""
                CREATE TABLE outbox (
                    id BIGINT PRIMARY KEY,
                    kind TEXT NOT NULL,
                    account TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    payload TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    sent BIGINT)
                """),
            .sql("CREATE INDEX outbox_by_sent ON outbox (sent)"),
            .sql("CREATE INDEX outbox_by_account ON outbox (account)"),
        ])

    static let peopleAndSettings = Migration(
        6, "What lists show and count of a person, erasable; and what the folder was set to once.",
        [
            .sql("""
                CREATE TABLE people (
                    person TEXT PRIMARY KEY,
                    name TEXT,
                    sex TEXT,
                    ethnic_group TEXT,
                    birth_year BIGINT,
                    id_number_index BYTES)
                """),
            .sql("CREATE INDEX people_by_id_number ON people (id_number_index)"),
            .sql("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)"),
        ])
}
