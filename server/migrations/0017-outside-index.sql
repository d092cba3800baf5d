-- Which documents of the shared library an index outside holds, so that only what changed goes there and what went is removed there. No reference to the
-- document: its row is what remains to be done when it has gone.
create table library_outside (
  document integer not null,
  -- one index for each embedder: vectors of another are never compared
  index_name text not null,
  -- passages that went with their vectors
  vectors integer not null,
  put_at timestamptz(3) not null,
  primary key (document, index_name)
);
