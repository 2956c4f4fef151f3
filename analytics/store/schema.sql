-- The schema, version 1. A later version adds a file of its own, see STEPS in database.py.
-- No keys or sequences: DuckLake, on which the same schema runs beyond one machine, has none.

CREATE TABLE list (
    list_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL
);

CREATE TABLE snapshot (
    snapshot_id VARCHAR NOT NULL,
    list_id VARCHAR NOT NULL,
    as_of_first TIMESTAMP NOT NULL,
    as_of_last TIMESTAMP NOT NULL,
    label VARCHAR NOT NULL,
    published_at TIMESTAMP NOT NULL,
    published_by VARCHAR NOT NULL,
    source_file VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    mapping VARCHAR NOT NULL,
    key_rule VARCHAR NOT NULL,
    rows_read BIGINT NOT NULL,
    rows_refused BIGINT NOT NULL,
    rows_left_out BIGINT NOT NULL,
    tasks BIGINT NOT NULL,
    state VARCHAR NOT NULL
);

-- Text is '' where the list says nothing. search_text is the folded title, and the folded number and id where
-- that is more than their small letters. Times: due_at is the last instant of the deadline and completed_at
-- the first instant of the completion that the source's precision allows, so that days compare inclusively
-- and times of day exactly. due_rolled_at is due_at moved to the next working day.
CREATE TABLE task (
    snapshot_id VARCHAR NOT NULL,
    row_no INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    task_key VARCHAR NOT NULL,
    task_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    search_text VARCHAR NOT NULL,
    document_no VARCHAR NOT NULL,
    document_date DATE,
    source VARCHAR NOT NULL,
    assigning_body VARCHAR NOT NULL,
    leader VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    lead_units VARCHAR[] NOT NULL,
    cooperating_units VARCHAR[] NOT NULL,
    assigned_at TIMESTAMP,
    original_due_at TIMESTAMP,
    due_at TIMESTAMP,
    due_rolled_at TIMESTAMP,
    due_text VARCHAR NOT NULL,
    due_precision VARCHAR NOT NULL,
    extensions INTEGER,
    completed_at TIMESTAMP,
    reported VARCHAR NOT NULL,
    reported_status VARCHAR NOT NULL,
    result VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    classification VARCHAR NOT NULL,
    classified BOOLEAN NOT NULL,
    priority VARCHAR NOT NULL
);

CREATE TABLE unit (
    unit_id INTEGER NOT NULL,
    name VARCHAR NOT NULL
);
INSERT INTO unit VALUES (0, '');

-- A task without a lead has one row with unit 0, so that it is counted as "unit not stated".
CREATE TABLE task_unit (
    snapshot_id VARCHAR NOT NULL,
    row_no INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    role VARCHAR NOT NULL
);

-- The tasks of a snapshot counted into cells at its own as-of date, without options, by lead units:
-- every number on a page is a sum of cells. The units of a cell are a set, so totals stay distinct.
CREATE TABLE cube (
    snapshot_id VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    timing VARCHAR NOT NULL,
    fell_due BOOLEAN NOT NULL,
    classification_group VARCHAR NOT NULL,
    precision VARCHAR NOT NULL,
    assigning_body VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    leader VARCHAR NOT NULL,
    units VARCHAR[] NOT NULL,
    n BIGINT NOT NULL
);

-- What the checks said of a file's rows; kind is refused, problem, left_out or warning.
CREATE TABLE finding (
    snapshot_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    row_no INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    field VARCHAR NOT NULL,
    heading VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);

CREATE TABLE audit (
    noted_at TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    snapshot_id VARCHAR NOT NULL,
    detail VARCHAR NOT NULL
);
