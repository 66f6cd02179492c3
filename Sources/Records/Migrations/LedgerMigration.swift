extension Migration {
    static let ledger = Migration(
        1, "The facts of every case, their chains, and the tree over all of them.",
        [
            .sql("""
                CREATE TABLE facts (
                    sequence BIGINT PRIMARY KEY,
                    kind TEXT NOT NULL,
                    case_id TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    name TEXT NOT NULL,
                    body TEXT NOT NULL,
                    hash BYTES NOT NULL,
                    UNIQUE (kind, case_id, version))
                """),
            .onlyGrows(table: "facts"),
            .sql("""
                CREATE TABLE case_heads (
                    kind TEXT NOT NULL,
                    case_id TEXT NOT NULL,
                    version BIGINT NOT NULL,
                    hash BYTES NOT NULL,
                    PRIMARY KEY (kind, case_id))
                """),
            .sql("""
                CREATE TABLE ledger_head (
                    id BIGINT PRIMARY KEY,
                    sequence BIGINT NOT NULL,
                    edge BYTES NOT NULL)
                """),
            .sql("""
                CREATE TABLE merkle_nodes (
                    level BIGINT NOT NULL,
                    position BIGINT NOT NULL,
                    hash BYTES NOT NULL,
                    PRIMARY KEY (level, position))
                """),
            .onlyGrows(table: "merkle_nodes"),
        ])
}
