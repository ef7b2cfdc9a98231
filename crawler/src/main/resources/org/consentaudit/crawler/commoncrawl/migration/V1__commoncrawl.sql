-- SHA-1 of held contents, by which indexes of web archives name them. Computed when first asked for.
create table content_sha1 (
  content_id int not null primary key,
  sha1 binary(20) not null
);
create index content_by_sha1 on content_sha1 (sha1);

-- Lines of indexes that were answered, by a digest of file name and offset: never asked again.
create table cdxj_line (
  place binary(16) primary key
);
