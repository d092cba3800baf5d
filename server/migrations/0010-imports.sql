-- Documents about companies that were brought from a register or a store into the shared library. Of the house, not of a person.
create table library_import (
  id uuid primary key,
  -- opendart, edgar, folder, azure-blob …
  source text not null,
  -- its number in the register or its path in the store
  source_id text not null,
  -- what the library calls the company, and its number in the register where it is one of a register
  company text not null,
  registered_id text,
  title text not null,
  published date,
  period text,
  address text,
  state text not null,
  reason text,
  library_document_id uuid references library_document on delete set null,
  updated_at timestamptz(3) not null,
  unique (source, source_id)
);
create index library_import_updated on library_import (updated_at desc);
create index library_import_document on library_import (library_document_id);
