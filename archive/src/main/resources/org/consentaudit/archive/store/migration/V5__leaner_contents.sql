-- A content's bytes took two trees, their table and its key of two columns, and a look at a third for
-- the reference to a row that is never deleted. What that guarded, "archive check" looks at.
create table content_piece (
  id bigint primary key, -- 4096 times the content's number, and the place among its pieces
  data varbinary(1000000) not null
);
insert into content_piece (id, data)
  select cast(content_id as bigint) * 4096 + seq, data from content_chunk order by content_id, seq;
drop table content_chunk;

-- Numbers are taken by the thousand: each time is a write to the catalogue.
alter table host alter column id set cache 1000;
