-- Files of FAQs that staff want to import, each a plan of documents. Kept for some days, so that an import can be gone on with after a
-- restart, and be taken back. Times are milliseconds since 1970.
create table knowledge_import (
    id text not null primary key,
    -- of the file
    name text not null,
    format text not null,
    state text not null check (state in ('COLUMNS', 'READING', 'PLANNED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'FAILED')),
    -- of FAQs that name none
    department text not null,
    -- which column of a table is what; null: is not asked
    mapping text,
    -- what was guessed or is to be known, a line each
    notes text not null,
    -- the text of the file; null for a zip, whose documents are the rows
    source text,
    made_by text not null,
    made_at bigint not null,
    changed_at bigint not null,
    -- whether its documents are published when they have been saved
    publish integer not null,
    -- who applies it or takes it back, and what the record says of it
    applied_by text,
    act text not null,
    -- why it came to nothing
    failure text not null
);

create table knowledge_import_row (
    import text not null references knowledge_import (id) on delete cascade,
    number integer not null,
    -- in the file, for people
    place text not null,
    -- empty for what is refused
    path text not null,
    kind text not null check (kind in ('ADDED', 'CHANGED', 'SAME', 'REMOVED', 'REFUSED')),
    title text not null,
    -- what has to be mended before it can be published, and what else is to be known, a line each
    problems text not null,
    notes text not null,
    content text not null,
    -- the latest version when the plan was made; 0: none
    based_on integer not null,
    chosen integer not null,
    -- whether it was saved, or left alone with the outcome saying why
    done integer not null,
    undone integer not null,
    outcome text not null,
    -- the version that was saved, whether it was published, and what was before
    written integer,
    published integer not null,
    before_latest integer,
    before_published integer,
    before_retired integer,
    primary key (import, number)
);
