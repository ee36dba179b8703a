-- The published schema. Names are a contract (see db/contract.md); adding is free, renaming is not.
-- Offsets count characters in documents.text. Lists are JSON arrays. Dates are ISO 8601, booleans 0/1.

CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    source_url TEXT,
    kind TEXT NOT NULL,
    title TEXT,
    municipality TEXT,
    body TEXT,
    date TEXT,
    dnr TEXT NOT NULL DEFAULT '[]',
    promised TEXT NOT NULL DEFAULT '[]',
    language TEXT NOT NULL DEFAULT 'sv',
    n_pages INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_source TEXT NOT NULL,
    quality_before REAL,
    quality_after REAL,
    pipeline_version TEXT NOT NULL,
    processed_at TEXT NOT NULL,
    content_hash TEXT NOT NULL DEFAULT '',
    identity_numbers TEXT NOT NULL DEFAULT 'masked'
);
CREATE INDEX IF NOT EXISTS documents_place ON documents (municipality, body, date);
CREATE INDEX IF NOT EXISTS documents_date ON documents (date);

CREATE TABLE IF NOT EXISTS pages (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    text_source TEXT NOT NULL,
    reason TEXT,
    raw_text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    ocr_confidence REAL,
    quality REAL,
    quality_after REAL,
    width REAL,
    height REAL,
    reading TEXT,
    lines TEXT,
    PRIMARY KEY (document, number)
);

CREATE TABLE IF NOT EXISTS repairs (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    method TEXT NOT NULL,
    confidence REAL NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end INTEGER NOT NULL,
    alternatives TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX IF NOT EXISTS repairs_document ON repairs (document, start);

CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    municipality TEXT,
    parties TEXT NOT NULL DEFAULT '[]',
    first_seen TEXT,
    last_seen TEXT
);

CREATE TABLE IF NOT EXISTS attendance (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    party TEXT,
    role TEXT NOT NULL,
    present INTEGER NOT NULL,
    substitutes_for TEXT,
    person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (document, position)
);
CREATE INDEX IF NOT EXISTS attendance_person ON attendance (person);
CREATE INDEX IF NOT EXISTS attendance_party ON attendance (party, role, present);

CREATE TABLE IF NOT EXISTS presence (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    party TEXT,
    from_number TEXT,
    to_number TEXT,
    present INTEGER NOT NULL,
    substitutes_for TEXT,
    reason TEXT,
    person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (document, position)
);
CREATE INDEX IF NOT EXISTS presence_person ON presence (person);

CREATE TABLE IF NOT EXISTS items (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    body TEXT,
    dnr TEXT NOT NULL DEFAULT '[]',
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    immediately_adjusted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS items_document ON items (document, position);
CREATE INDEX IF NOT EXISTS items_title ON items (title);
CREATE INDEX IF NOT EXISTS items_dnr ON items (dnr);

CREATE TABLE IF NOT EXISTS sections (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    heading TEXT,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS sections_item ON sections (item, position);
CREATE INDEX IF NOT EXISTS sections_document ON sections (document);

CREATE TABLE IF NOT EXISTS decisions (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    body TEXT,
    text TEXT NOT NULL,
    outcome TEXT NOT NULL,
    proposed INTEGER NOT NULL DEFAULT 0,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS decisions_item ON decisions (item, position);
CREATE INDEX IF NOT EXISTS decisions_document ON decisions (document);
CREATE INDEX IF NOT EXISTS decisions_outcome ON decisions (outcome, document);

CREATE TABLE IF NOT EXISTS proposals (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    parties TEXT NOT NULL DEFAULT '[]',
    text TEXT NOT NULL,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS proposals_item ON proposals (item, position);
CREATE INDEX IF NOT EXISTS proposals_document ON proposals (document);
CREATE INDEX IF NOT EXISTS proposals_stance ON proposals (parties, kind, document, item);

CREATE TABLE IF NOT EXISTS proposal_people (
    proposal TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    party TEXT,
    and_others INTEGER NOT NULL DEFAULT 0,
    role TEXT,
    person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (proposal, position)
);
CREATE INDEX IF NOT EXISTS proposal_people_person ON proposal_people (person);

CREATE TABLE IF NOT EXISTS propositions (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    options TEXT NOT NULL DEFAULT '[]',
    result TEXT,
    method TEXT NOT NULL,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS propositions_item ON propositions (item, position);
CREATE INDEX IF NOT EXISTS propositions_document ON propositions (document);

CREATE TABLE IF NOT EXISTS statements (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT,
    parties TEXT NOT NULL DEFAULT '[]',
    joint INTEGER NOT NULL DEFAULT 0,
    text TEXT,
    refers_to TEXT,
    refers_to_text TEXT,
    refers_to_kind TEXT,
    refers_to_body TEXT,
    refers_to_parties TEXT,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    announced_page INTEGER
);
CREATE INDEX IF NOT EXISTS statements_item ON statements (item, position);
CREATE INDEX IF NOT EXISTS statements_document ON statements (document);
CREATE INDEX IF NOT EXISTS statements_stance ON statements (parties, kind, document, item);
CREATE INDEX IF NOT EXISTS statements_kind ON statements (kind, document);

CREATE TABLE IF NOT EXISTS statement_people (
    statement TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    party TEXT,
    and_others INTEGER NOT NULL DEFAULT 0,
    role TEXT,
    person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (statement, position)
);
CREATE INDEX IF NOT EXISTS statement_people_person ON statement_people (person);

CREATE TABLE IF NOT EXISTS votes (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    yes INTEGER,
    no INTEGER,
    abstain INTEGER,
    absent INTEGER,
    yes_for TEXT,
    no_for TEXT,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS votes_item ON votes (item, position);
CREATE INDEX IF NOT EXISTS votes_document ON votes (document);

CREATE TABLE IF NOT EXISTS ballots (
    vote TEXT NOT NULL REFERENCES votes (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    party TEXT,
    choice TEXT NOT NULL,
    person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (vote, position)
);
CREATE INDEX IF NOT EXISTS ballots_person ON ballots (person);
CREATE INDEX IF NOT EXISTS ballots_party ON ballots (party, choice);

CREATE TABLE IF NOT EXISTS disqualifications (
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    party TEXT,
    person TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (item, position)
);
CREATE INDEX IF NOT EXISTS disqualifications_person ON disqualifications (person);

CREATE TABLE IF NOT EXISTS regions (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    owner TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    page INTEGER NOT NULL,
    x0 REAL NOT NULL,
    y0 REAL NOT NULL,
    x1 REAL NOT NULL,
    y1 REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS regions_owner ON regions (owner_id, owner);
CREATE INDEX IF NOT EXISTS regions_page ON regions (document, page);

CREATE TABLE IF NOT EXISTS parties (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    colour TEXT,
    scope TEXT NOT NULL,
    municipality TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (code, municipality)
);

CREATE TABLE IF NOT EXISTS bodies (
    id TEXT PRIMARY KEY,
    municipality TEXT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS cases (
    id TEXT PRIMARY KEY,
    municipality TEXT,
    dnr TEXT NOT NULL,
    title TEXT,
    bodies INTEGER NOT NULL DEFAULT 0,
    meetings INTEGER NOT NULL DEFAULT 0,
    first_seen TEXT,
    last_seen TEXT
);
CREATE INDEX IF NOT EXISTS cases_way ON cases (bodies DESC, meetings DESC, last_seen DESC);

CREATE TABLE IF NOT EXISTS case_items (
    "case" TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    PRIMARY KEY ("case", item)
);
CREATE INDEX IF NOT EXISTS case_items_item ON case_items (item);

CREATE TABLE IF NOT EXISTS problems (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item TEXT REFERENCES items (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    page INTEGER,
    start INTEGER,
    "end" INTEGER,
    PRIMARY KEY (document, position)
);
CREATE INDEX IF NOT EXISTS problems_item ON problems (item);

CREATE TABLE IF NOT EXISTS failures (
    file TEXT NOT NULL,
    sha256 TEXT,
    stage TEXT NOT NULL,
    error TEXT NOT NULL,
    at TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS runs (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,
    pipeline_version TEXT NOT NULL,
    files_seen INTEGER NOT NULL DEFAULT 0,
    files_new INTEGER NOT NULL DEFAULT 0,
    files_skipped INTEGER NOT NULL DEFAULT 0,
    files_failed INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    pages_ocr INTEGER NOT NULL DEFAULT 0
);

-- Which files a run has seen: what lets the next one skip them. `stamp` is size, mtime and reading options.
CREATE TABLE IF NOT EXISTS files (
    root TEXT NOT NULL,
    file TEXT NOT NULL,
    stamp TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    document TEXT,
    failure INTEGER,
    PRIMARY KEY (root, file)
);
CREATE INDEX IF NOT EXISTS files_document ON files (document);

-- Summaries of the tables above: what lets a page about a party or about everything answer at once. `evidence` is
-- written with each document (db/evidence.sql), and a party has a row in it only for what it said, proposed or voted;
-- the others are made anew at the end of a run (db/summaries.sql), where they can for the municipalities that changed.
CREATE TABLE IF NOT EXISTS evidence (
    party TEXT NOT NULL,
    kind TEXT NOT NULL,
    stance TEXT NOT NULL,
    date TEXT,
    municipality TEXT,
    body TEXT,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    position INTEGER NOT NULL,
    people INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS evidence_party ON evidence (party, date DESC, source);
CREATE INDEX IF NOT EXISTS evidence_kind ON evidence (party, kind, date DESC, source);
CREATE INDEX IF NOT EXISTS evidence_item ON evidence (item, party);
CREATE INDEX IF NOT EXISTS evidence_document ON evidence (document);
-- Each begins with what rows are chosen by and goes on with all that they are counted by.
CREATE INDEX IF NOT EXISTS evidence_side ON evidence (party, kind, stance, municipality, body, date, people);
CREATE INDEX IF NOT EXISTS evidence_stance ON evidence (kind, stance, date DESC, party, municipality, body);
CREATE INDEX IF NOT EXISTS evidence_place ON evidence (municipality, body, date, party, kind, stance);
CREATE INDEX IF NOT EXISTS evidence_date ON evidence (date, party, kind, stance, municipality, body);

CREATE TABLE IF NOT EXISTS party_years (
    party TEXT NOT NULL,
    municipality TEXT,
    body TEXT,
    year TEXT,
    kind TEXT NOT NULL,
    n INTEGER NOT NULL,
    items INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS party_years_party ON party_years (party, kind);

CREATE TABLE IF NOT EXISTS party_pairs (
    party TEXT NOT NULL,
    other TEXT NOT NULL,
    municipality TEXT,
    year TEXT,
    reserved INTEGER NOT NULL,
    joint INTEGER NOT NULL,
    votes_same INTEGER NOT NULL,
    votes_apart INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS party_pairs_party ON party_pairs (party, other);

CREATE TABLE IF NOT EXISTS party_words (
    party TEXT NOT NULL,
    position INTEGER NOT NULL,
    word TEXT NOT NULL,
    n INTEGER NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (party, position)
);

CREATE TABLE IF NOT EXISTS seats (
    person TEXT,
    name TEXT NOT NULL,
    party TEXT,
    municipality TEXT,
    body TEXT,
    meetings INTEGER NOT NULL,
    present INTEGER NOT NULL,
    substituted INTEGER NOT NULL,
    first_seen TEXT,
    last_seen TEXT
);
CREATE INDEX IF NOT EXISTS seats_meetings ON seats (meetings DESC);

CREATE TABLE IF NOT EXISTS outcomes (
    municipality TEXT,
    body TEXT,
    year TEXT,
    outcome TEXT NOT NULL,
    decided INTEGER NOT NULL,
    proposed INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS party_lists (
    party TEXT NOT NULL,
    list TEXT NOT NULL,
    PRIMARY KEY (party, list)
);

CREATE TABLE IF NOT EXISTS coverage (
    municipality TEXT,
    body TEXT,
    year TEXT,
    documents INTEGER NOT NULL,
    meetings INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    pages_ocr INTEGER NOT NULL,
    pages_poor INTEGER NOT NULL,
    items INTEGER NOT NULL,
    promised INTEGER NOT NULL,
    found INTEGER NOT NULL,
    gaps INTEGER NOT NULL,
    decisions INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    votes INTEGER NOT NULL,
    problems INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS coverage_place ON coverage (municipality, body, year);

CREATE TABLE IF NOT EXISTS figures (
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (subject, name)
);

-- What was covered for the sake of private persons, and where, without what stood there. `start` and `end` count in
-- documents.text (empty where the cover is in a header or footer), `raw_start` and `raw_end` in pages.raw_text.
CREATE TABLE IF NOT EXISTS masks (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    page INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS masks_page ON masks (document, page);

-- What was added, changed and removed, in order; ids only grow. `hash` is documents.content_hash, null where removed.
-- No foreign key: the row that says that a document is gone stays.
CREATE TABLE IF NOT EXISTS changes (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    hash TEXT,
    kind TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS changes_document ON changes (document, id);

-- Documents that were taken out and are not to be read in again, though their files may still lie there.
CREATE TABLE IF NOT EXISTS forgotten (
    document TEXT PRIMARY KEY,
    at TEXT NOT NULL
);

-- Human corrections of rows, made anew at each reading. `row` is the row's id, or null for one of documents.
CREATE TABLE IF NOT EXISTS corrections (
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    row TEXT NOT NULL,
    field TEXT NOT NULL,
    old TEXT,
    new TEXT,
    who TEXT NOT NULL,
    why TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (document, position)
);
CREATE INDEX IF NOT EXISTS corrections_row ON corrections (row);

-- How the rows of tables divide by their facets, per municipality ('' where none is known).
CREATE TABLE IF NOT EXISTS facets (
    "table" TEXT NOT NULL,
    facet TEXT NOT NULL,
    municipality TEXT NOT NULL,
    value NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY ("table", facet, municipality, value)
) WITHOUT ROWID;

-- Municipalities ('' for none) whose documents changed since people, bodies, cases and summaries were made.
CREATE TABLE IF NOT EXISTS stale (
    municipality TEXT PRIMARY KEY
);

-- Search: the words as printed, in `stems` their stems and the parts of compounds, and in `marks` what the row belongs to
-- (pipeline/store/marks.py). Joined by rowid.
CREATE VIRTUAL TABLE IF NOT EXISTS items_fts USING fts5(
    marks, title, text, stems, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE IF NOT EXISTS decisions_fts USING fts5(
    marks, text, stems, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE IF NOT EXISTS statements_fts USING fts5(
    marks, text, stems, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"
);

-- What the words of the column `marks` stand for.
CREATE TABLE IF NOT EXISTS marks (
    mark TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    value TEXT NOT NULL
);
