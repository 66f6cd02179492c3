extension Migration {
    static let projections = Migration(
        7, "What lists and rules ask of all cases at once, made anew from the facts whenever wanted.",
        [
            .sql(
                """
                CREATE TABLE dossiers (
                    id TEXT PRIMARY KEY,
                    version BIGINT NOT NULL,
                    person TEXT NOT NULL,
                    applicant TEXT NOT NULL,
                    tier BIGINT NOT NULL,
                    tier_applied BIGINT NOT NULL,
                    employer TEXT NOT NULL,
                    body TEXT NOT NULL,
                    desk TEXT,
                    stage TEXT NOT NULL,
                    submitted BIGINT NOT NULL,
                    since BIGINT NOT NULL,
                    lapses BIGINT,
                    identity_verified BIGINT NOT NULL,
                    grassroots BIGINT NOT NULL,
                    withheld BIGINT NOT NULL,
                    slate TEXT,
                    rank BIGINT,
                    score BIGINT,
                    end_kind TEXT,
                    end_reason TEXT,
                    notice TEXT,
                    name TEXT,
                    unit TEXT,
                    title TEXT,
                    sex TEXT,
                    ethnic_group TEXT,
                    birth_year BIGINT,
                    id_index BYTES,
                    name_index BYTES,
                    discipline TEXT,
                    pinyin TEXT,
                    initials TEXT,
                    evaluated BIGINT NOT NULL,
                    particulars BIGINT NOT NULL,
                    tier_change_asked BIGINT NOT NULL,
                    exceptions_missing TEXT NOT NULL,
                    discipline_permits BIGINT NOT NULL,
                    discipline_dated TEXT,
                    reached BIGINT NOT NULL,
                    passed BIGINT NOT NULL,
                    corrections_due BIGINT,
                    discipline_letter TEXT,
                    votes_for BIGINT,
                    present BIGINT)
                """),
            .sql("CREATE INDEX dossiers_by_submission ON dossiers (submitted, id)"),
            .sql("CREATE INDEX dossiers_by_name ON dossiers (name, id)"),
            .sql("CREATE INDEX dossiers_by_pinyin ON dossiers (pinyin, id)"),
            .sql("CREATE INDEX dossiers_by_initials ON dossiers (initials, id)"),
            .sql("CREATE INDEX dossiers_by_unit ON dossiers (unit, id)"),
            .sql("CREATE INDEX dossiers_by_stage ON dossiers (stage, submitted, id)"),
            .sql("CREATE INDEX dossiers_by_run ON dossiers (tier, stage, lapses, submitted, id)"),
            .sql("CREATE INDEX dossiers_by_run_and_name ON dossiers (tier, stage, lapses, name, id)"),
            .sql("CREATE INDEX dossiers_by_body ON dossiers (body, tier, stage, lapses, submitted, id)"),
            .sql("CREATE INDEX dossiers_by_body_and_name ON dossiers (body, tier, stage, lapses, name, id)"),
            .sql("CREATE INDEX dossiers_by_desk ON dossiers (desk, stage, submitted, id, lapses)"),
            .sql("CREATE INDEX dossiers_by_id_number ON dossiers (id_index)"),
            .sql("CREATE INDEX dossiers_by_name_and_birth ON dossiers (name_index)"),
            .sql("CREATE INDEX dossiers_by_applicant ON dossiers (applicant)"),
            .sql("CREATE INDEX dossiers_by_person ON dossiers (person)"),
            .sql("CREATE INDEX dossiers_reported ON dossiers (tier, id) WHERE slate IS NOT NULL"),
            .sql("CREATE INDEX dossiers_by_notice ON dossiers (notice, tier, id)"),
            .sql(
                "CREATE INDEX dossiers_at_body ON dossiers (body, tier, submitted, id) "
                    + "WHERE desk = body AND end_kind IS NULL"),
            .sql("CREATE INDEX dossiers_withheld ON dossiers (id) WHERE withheld = 1"),
            .sql(
                """
                CREATE TABLE dossier_desks (
                    organisation TEXT NOT NULL,
                    submitted BIGINT NOT NULL,
                    dossier TEXT NOT NULL,
                    PRIMARY KEY (organisation, submitted, dossier))
                """),
            .sql(
                """
                CREATE TABLE dossier_counts (
                    tier BIGINT NOT NULL,
                    stage TEXT NOT NULL,
                    body TEXT NOT NULL,
                    lapses BIGINT NOT NULL,
                    end_kind TEXT NOT NULL,
                    total BIGINT NOT NULL,
                    PRIMARY KEY (tier, stage, body, lapses, end_kind))
                """),
            .sql(
                """
                CREATE TABLE season_counts (
                    facet TEXT NOT NULL,
                    value TEXT NOT NULL,
                    stage TEXT NOT NULL,
                    total BIGINT NOT NULL,
                    PRIMARY KEY (facet, value, stage))
                """),
            .sql(
                """
                CREATE TABLE slates (
                    id TEXT PRIMARY KEY,
                    version BIGINT NOT NULL,
                    body TEXT NOT NULL,
                    tier BIGINT NOT NULL,
                    members BIGINT NOT NULL,
                    prepared_by TEXT,
                    sealed BIGINT,
                    reopened_until BIGINT,
                    paper_lacks TEXT NOT NULL,
                    report_lacks BIGINT NOT NULL)
                """),
            .sql(
                """
                CREATE TABLE publicities (
                    id TEXT PRIMARY KEY,
                    version BIGINT NOT NULL,
                    publisher TEXT NOT NULL,
                    prepared BIGINT NOT NULL,
                    prepared_by TEXT NOT NULL,
                    digest TEXT NOT NULL,
                    posted BIGINT,
                    days TEXT,
                    free BIGINT,
                    open_objections BIGINT NOT NULL,
                    stated BIGINT,
                    names BIGINT NOT NULL)
                """),
            .sql("CREATE INDEX publicities_by_publisher ON publicities (publisher, prepared)"),
            .sql("CREATE INDEX publicities_by_end ON publicities (free, id)"),
            .sql(
                """
                CREATE TABLE publicity_names (
                    publicity TEXT NOT NULL,
                    place BIGINT NOT NULL,
                    dossier TEXT NOT NULL,
                    person TEXT NOT NULL,
                    withheld BIGINT NOT NULL,
                    tier BIGINT NOT NULL,
                    name TEXT,
                    unit TEXT,
                    title TEXT,
                    particulars BIGINT NOT NULL,
                    free BIGINT,
                    objection TEXT,
                    PRIMARY KEY (publicity, dossier))
                """),
            .sql("CREATE INDEX publicity_names_by_dossier ON publicity_names (dossier)"),
            .sql("CREATE INDEX publicity_names_by_person ON publicity_names (person)"),
            .sql(
                """
                CREATE TABLE notices (
                    number TEXT PRIMARY KEY,
                    decision TEXT NOT NULL,
                    issued BIGINT NOT NULL)
                """),
            .sql(
                """
                CREATE TABLE season_settings (
                    name TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    value BIGINT NOT NULL,
                    PRIMARY KEY (name, subject))
                """),
        ] + filings + panels)

    private static let panels: [Change] = [
        .sql(
            """
            CREATE TABLE panels (
                id TEXT PRIMARY KEY,
                version BIGINT NOT NULL,
                name TEXT NOT NULL,
                tiers TEXT NOT NULL,
                standing TEXT NOT NULL,
                meets TEXT NOT NULL,
                seats BIGINT NOT NULL,
                began BIGINT NOT NULL,
                fixed BIGINT,
                ended BIGINT)
            """),
        .sql("CREATE INDEX panels_by_beginning ON panels (began, id)"),
    ]

    private static let filings: [Change] = [
        .sql(
            """
            CREATE TABLE filings (
                id TEXT PRIMARY KEY,
                version BIGINT NOT NULL,
                people BIGINT NOT NULL,
                prepared_by TEXT,
                handed_in BIGINT,
                returned_until BIGINT,
                reopened_until BIGINT,
                number TEXT,
                filed BIGINT)
            """),
        .sql(
            """
            CREATE TABLE filing_people (
                filing TEXT NOT NULL,
                place BIGINT NOT NULL,
                person TEXT NOT NULL,
                id_index BYTES,
                name_index BYTES,
                PRIMARY KEY (filing, place))
            """),
        .sql("CREATE INDEX filing_people_by_person ON filing_people (person)"),
        .sql("CREATE INDEX filing_people_by_id_number ON filing_people (id_index)"),
        .sql("CREATE INDEX filing_people_by_name_and_birth ON filing_people (name_index)"),
    ]
}

extension Migration {
    static let simulatedTime = Migration(
        8, "What the clock of a folder on simulated time was last set to.",
        [
            .sql(
                "CREATE TABLE simulated_time (id BIGINT PRIMARY KEY, shown BIGINT NOT NULL, at BIGINT NOT NULL)"
            )
        ])
}
