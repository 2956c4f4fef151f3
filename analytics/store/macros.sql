-- What the figures mean, as SQL. Made anew whenever a database is opened, so that the code that
-- reads a file is the code that defines them.

-- The status of a task on a day. `earlier` is true where the as-of date is before the snapshot's own.
CREATE OR REPLACE MACRO leaf(reported, assigned_at, due, completed_at, t_first, t_last, earlier) AS
    CASE
        WHEN reported IN ('withdrawn', 'moved') THEN reported
        WHEN earlier AND assigned_at > t_last THEN 'not_yet_assigned'
        WHEN completed_at <= t_last
            OR (completed_at IS NULL AND reported IN ('done', 'done_on_time', 'done_late')) THEN
            CASE
                WHEN due IS NULL THEN 'done_no_deadline'
                WHEN completed_at > due OR (completed_at IS NULL AND reported = 'done_late') THEN 'done_late'
                ELSE 'done_on_time'
            END
        WHEN due IS NULL THEN 'open_no_deadline'
        WHEN t_first > due THEN 'open_overdue'
        ELSE 'open_in_time'
    END;

-- The status as reports tell it that count a task without a deadline as on time, or in time.
CREATE OR REPLACE MACRO compatible(status, compat) AS
    CASE
        WHEN NOT compat THEN status
        WHEN status = 'done_no_deadline' THEN 'done_on_time'
        WHEN status = 'open_no_deadline' THEN 'open_in_time'
        ELSE status
    END;

-- How far the deadline of an open task is, in days; '' for every other task.
CREATE OR REPLACE MACRO timing(status, days) AS
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

CREATE OR REPLACE MACRO fold(words) AS
    trim(regexp_replace(replace(strip_accents(lower(nfc_normalize(words))), 'đ', 'd'), '\s+', ' ', 'g'));
