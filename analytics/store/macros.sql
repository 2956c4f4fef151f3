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

-- What passed its deadline by some hours is in its first days.
CREATE OR REPLACE MACRO late_by(n) AS
    CASE
        WHEN n IS NULL THEN 'late_unknown'
        WHEN n <= 3 THEN 'late_1_3'
        WHEN n <= 7 THEN 'late_4_7'
        WHEN n <= 14 THEN 'late_8_14'
        WHEN n <= 30 THEN 'late_15_30'
        WHEN n <= 60 THEN 'late_31_60'
        WHEN n <= 90 THEN 'late_61_90'
        WHEN n <= 180 THEN 'late_91_180'
        ELSE 'late_over_180'
    END;

-- By how many days a task was done late, or how many it is overdue; '' for every other task.
CREATE OR REPLACE MACRO late(status, days, days_late) AS
    CASE status WHEN 'open_overdue' THEN late_by(-days) WHEN 'done_late' THEN late_by(days_late) ELSE '' END;

-- How many days a done task took; '' for every other task.
CREATE OR REPLACE MACRO took(status, n) AS
    CASE
        WHEN NOT starts_with(status, 'done') THEN ''
        WHEN n IS NULL THEN 'took_unknown'
        WHEN n <= 15 THEN 'took_0_15'
        WHEN n <= 30 THEN 'took_16_30'
        WHEN n <= 60 THEN 'took_31_60'
        WHEN n <= 90 THEN 'took_61_90'
        ELSE 'took_over_90'
    END;

-- In which week from the as-of date's own an open task in time falls due; '' for every other task.
CREATE OR REPLACE MACRO due_week(status, days, today) AS
    CASE
        WHEN status <> 'open_in_time' OR days IS NULL THEN ''
        WHEN days + isodow(today) <= 84 THEN 'week_' || (days + isodow(today) - 1) // 7
        ELSE 'week_later'
    END;

-- What kind of day a deadline is: one that is moved off it tells a day that is not a working day.
CREATE OR REPLACE MACRO due_day(due, rolled) AS
    CASE
        WHEN due IS NULL THEN ''
        WHEN rolled IS NOT DISTINCT FROM due THEN 'working'
        WHEN isodow(due) >= 6 THEN 'weekend'
        ELSE 'holiday'
    END;

CREATE OR REPLACE MACRO fold(words) AS
    trim(regexp_replace(replace(strip_accents(lower(nfc_normalize(words))), 'đ', 'd'), '\s+', ' ', 'g'));

-- Whether a row is only counted for who reads. A cursor on which nothing was said reads no classified row.
CREATE OR REPLACE MACRO withheld(classified) AS classified AND getvariable('cleared') IS DISTINCT FROM TRUE;

-- Units by the names that they are told by, of which the cursor holds those that differ; and each name once,
-- in the order written.
CREATE OR REPLACE MACRO told_as(names) AS
    list_transform(names, lambda name: coalesce(getvariable('naming')[name], name));
CREATE OR REPLACE MACRO each_once(names) AS
    if(len(names) < 2, names, list_filter(names, lambda name, place: list_position(names, name) = place));
