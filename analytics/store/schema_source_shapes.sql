-- How files of one shape, which is their headings, are read: the mapping that was published last, as JSON.
CREATE TABLE source_shape (
    shape VARCHAR NOT NULL,
    mapping VARCHAR NOT NULL,
    remembered_at TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL
);
