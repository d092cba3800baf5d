-- How good keywords and the vectors of an embedder are at finding passages of this library, as tried on some of them (documents/src/search/trials.ts).
create table library_embedder (
  name text primary key,
  keyword_quality real not null,
  vector_quality real not null,
  -- that had vectors when it was tried; with many more it is tried again
  passages integer not null,
  tried_at timestamptz(3) not null
);
