-- Where the last hop of a capture led. A table of its own: most captures have no hops, and a
-- new column would copy the whole table of a large archive.
create table final_url (
  capture_id bigint primary key references capture (id),
  url varchar(4096) not null
);
