-- Every version of every document of the knowledge base, verbatim: what a folder held comes back byte for byte.
create table knowledge_version (
    path text not null,
    version integer not null,
    content text not null,
    author text not null,
    -- milliseconds since 1970
    at bigint not null,
    note text not null,
    primary key (path, version)
);

-- Which of a document's versions patrons see.
create table knowledge_document (
    path text not null primary key,
    latest integer not null,
    -- null: none
    published integer,
    -- the version that was taken back, until another is published
    retired integer
);
