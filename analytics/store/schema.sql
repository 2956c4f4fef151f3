-- The schema, version 1. A later version adds its own file and a step in migrate.py.

CREATE TABLE list (
    list_id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL
);

CREATE TABLE snapshot (
    snapshot_id VARCHAR PRIMARY KEY,
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

-- Text is '' where the list says nothing. Times: due_at is the last instant of the deadline and
-- completed_at the first instant of the completion that the source's precision allows, so that days
-- compare inclusively and times of day exactly. due_rolled_at is due_at moved to the next working day.
CREATE TABLE task (
    snapshot_id VARCHAR NOT NULL,
    row_no INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    task_key VARCHAR NOT NULL,
    task_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    title_folded VARCHAR NOT NULL,
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

CREATE SEQUENCE unit_seq START 1;
CREATE TABLE unit (
    unit_id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL UNIQUE
);
INSERT INTO unit VALUES (0, '');

-- A task without a lead has one row with unit 0, so that it is counted as "unit not stated".
CREATE TABLE task_unit (
    snapshot_id VARCHAR NOT NULL,
    row_no INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    role VARCHAR NOT NULL
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
    at TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    snapshot_id VARCHAR NOT NULL,
    detail VARCHAR NOT NULL
);

-- The status of a task on a day. `earlier` is true where the as-of date is before the snapshot's own.
CREATE MACRO leaf(reported, assigned_at, due, completed_at, t_first, t_last, earlier, compat) AS
    CASE
        WHEN reported IN ('withdrawn', 'moved') THEN reported
        WHEN earlier AND assigned_at > t_last THEN 'not_yet_assigned'
        WHEN completed_at <= t_last
            OR (completed_at IS NULL AND reported IN ('done', 'done_on_time', 'done_late')) THEN
            CASE
                WHEN due IS NULL THEN CASE WHEN compat THEN 'done_on_time' ELSE 'done_no_deadline' END
                WHEN completed_at > due OR (completed_at IS NULL AND reported = 'done_late') THEN 'done_late'
                ELSE 'done_on_time'
            END
        WHEN due IS NULL THEN CASE WHEN compat THEN 'open_in_time' ELSE 'open_no_deadline' END
        WHEN t_first > due THEN 'open_overdue'
        ELSE 'open_in_time'
    END;

-- How far the deadline of an open task is, in days; '' for every other task.
CREATE MACRO timing(status, days) AS
    CASE
        WHEN days IS NULL THEN ''
        WHEN status = 'open_overdue' THEN
            CASE
                WHEN days < -90 THEN 'overdue_over_90'
                WHEN days < -30 THEN 'overdue_31_90'
                WHEN days < -7 THEN 'overdue_8_30'
                ELSE 'overdue_1_7'
            END
        WHEN status = 'open_in_time' THEN
            CASE
                WHEN days <= 7 THEN 'due_0_7'
                WHEN days <= 30 THEN 'due_8_30'
                WHEN days <= 90 THEN 'due_31_90'
                ELSE 'due_over_90'
            END
        ELSE ''
    END;

CREATE MACRO fold(words) AS
    trim(regexp_replace(replace(strip_accents(lower(nfc_normalize(words))), 'đ', 'd'), '\s+', ' ', 'g'));
