-- Version 3: links that are signed, expire, and can be revoked. `ceiling` is the pinned view of the link and
-- the units of who made it, as JSON; nothing of a link is ever changed but its revocation.

CREATE TABLE share (
    share_id VARCHAR NOT NULL,
    made_at TIMESTAMP NOT NULL,
    made_by VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    snapshot_id VARCHAR NOT NULL,
    ceiling VARCHAR NOT NULL,
    revoked_at TIMESTAMP,
    revoked_by VARCHAR
);
