-- Version 4: what people decided about the names of units, a line for each decision, see model/units.py.
-- Never changed and never deleted: a view names the version up to which it reads, and says the same for ever.

CREATE TABLE unit_decision (
    version INTEGER NOT NULL,
    decided_at TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    first_day DATE,
    last_day DATE,
    reason VARCHAR NOT NULL,
    revokes INTEGER NOT NULL
);
