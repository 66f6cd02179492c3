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
                    state TEXT NOT NULL,
                    state_by TEXT,
                    state_at BIGINT,
                    way TEXT NOT NULL)
                """),
            .sql("CREATE UNIQUE INDEX organisations_by_way ON organisations (state, way)"),
            .sql("CREATE INDEX organisations_by_parent ON organisations (parent)"),
            .sql("CREATE INDEX organisations_by_kind ON organisations (kind)"),
            .sql("CREATE INDEX organisations_by_credit_code ON organisations (credit_code)"),
            .sql("CREATE INDEX organisations_by_name ON organisations (name)"),
            .sql("""
                CREATE TABLE accounts (
                    id TEXT PRIMARY KEY,
                    login TEXT NOT NULL UNIQUE,
                    password TEXT,
                    role TEXT NOT NULL,
                    organisation TEXT REFERENCES organisations (id),
                    person TEXT,
                    expert TEXT,
                    until TEXT,
                    display_name TEXT,
                    state TEXT NOT NULL,
                    created BIGINT NOT NULL,
                    closed_by TEXT,
                    closed BIGINT)
                """),
            .sql("CREATE INDEX accounts_by_organisation ON accounts (organisation)"),
            .sql("CREATE INDEX accounts_by_person ON accounts (person)"),
            .sql(
                """
                CREATE UNIQUE INDEX accounts_by_expert ON accounts (expert)
                WHERE expert IS NOT NULL AND state <> 'closed'
                """),
            .sql("""
                CREATE TABLE sessions (
                    token TEXT PRIMARY KEY,
                    account TEXT NOT NULL REFERENCES accounts (id),
                    created BIGINT NOT NULL,
                    seen BIGINT NOT NULL,
                    expires BIGINT NOT NULL)
                """),
            .sql("CREATE INDEX sessions_by_account ON sessions (account)"),
            .sql("CREATE INDEX sessions_by_seen ON sessions (seen)"),
            .sql("""
                CREATE TABLE one_time_codes (
                    code TEXT PRIMARY KEY,
                    account TEXT NOT NULL REFERENCES accounts (id),
                    purpose TEXT NOT NULL,
                    issued_by TEXT NOT NULL,
                    issued BIGINT NOT NULL,
                    expires BIGINT NOT NULL,
                    used BIGINT)
                """),
            .sql("CREATE INDEX one_time_codes_by_account ON one_time_codes (account)"),
            .sql("CREATE TABLE sign_in_attempts (login BYTES NOT NULL, at BIGINT NOT NULL)"),
            .sql("CREATE INDEX sign_in_attempts_by_login ON sign_in_attempts (login, at)"),
            .sql("CREATE INDEX sign_in_attempts_by_at ON sign_in_attempts (at)"),
        ])

    static let workInHand = Migration(
        5, "How things are numbered, what is typed but not yet said, asked twice, or still to be sent.",
        [
            .sql("CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)"),
            .sql("""
                CREATE TABLE drafts (
                    id TEXT PRIMARY KEY,
                    person TEXT NOT NULL REFERENCES person_keys (person),
                    account TEXT NOT NULL,
                    typed_by TEXT,
                    correcting TEXT,
                    reusing TEXT,
                    version BIGINT NOT NULL,
                    updated BIGINT NOT NULL,
                    box BYTES NOT NULL)
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
            .sql("""
                CREATE TABLE edited_reports (
                    body TEXT PRIMARY KEY REFERENCES organisations (id),
                    box BYTES NOT NULL,
                    kept_by TEXT NOT NULL,
                    kept BIGINT NOT NULL)
                """),
        ])

    static let settings = Migration(
        6, "What the folder was set to once.",
        [.sql("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)")])
}
