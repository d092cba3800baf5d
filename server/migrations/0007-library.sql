-- What is known of companies. A company without an account is shared: administrators write it, everybody reads it. One with an account is that person's alone.
create table library_company (
  id uuid primary key,
  account_id uuid references account on delete cascade,
  name text not null,
  -- the name without legal forms, spaces and case: one company is one key
  key text not null,
  created_at timestamptz(3) not null,
  unique nulls not distinct (account_id, key)
);
create index library_company_key on library_company (key);

create table library_document (
  id uuid primary key,
  -- short, for the lists of the index
  number integer generated always as identity unique,
  company_id uuid not null references library_company on delete cascade,
  title text not null,
  kind text not null,
  source text,
  published date,
  -- of text and company: what has not changed is not indexed again
  hash text not null,
  -- what every place points into
  text text not null,
  characters integer not null,
  passages integer not null,
  terms integer not null,
  -- false while it is being indexed, when nobody sees it
  ready boolean not null,
  added_at timestamptz(3) not null
);
create unique index library_document_title on library_document (company_id, kind, title) where ready;

create sequence library_passage_number as integer;
create table library_passage (
  number integer primary key,
  document integer not null references library_document (number) on delete cascade,
  starts integer not null,
  ends integer not null,
  page integer,
  section_path text[] not null,
  text text not null,
  -- what stands above a row with which it begins
  table_context jsonb not null,
  -- of what was searched: a passage that has not changed keeps its vector
  hash text not null
);
create index library_passage_document on library_passage (document);

-- For each term of a document the passages that have it, as bytes (documents/src/search/postings.ts). Parts are written one after the other, so that no
-- transaction is long.
create table library_posting (
  term integer not null,
  document integer not null references library_document (number) on delete cascade,
  part smallint not null,
  passages bytea not null,
  primary key (term, document, part)
);
create index library_posting_document on library_posting (document);

-- Arrays, not vectors: a PostgreSQL without pgvector has this table too and searches by keywords alone.
create table library_vector (
  passage integer not null references library_passage (number) on delete cascade,
  embedder text not null,
  vector real[] not null,
  primary key (passage, embedder)
);
