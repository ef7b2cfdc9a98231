-- What a visit has asked of each host name so far, and how it is to be spared: for a visit that is
-- taken up again. delay: milliseconds between requests, 0 where the usual time lies between them.
-- left_alone: it wanted to be left alone for longer than we wait.
create table crawl_burden (
  visit_id bigint not null references crawl_visit (id),
  host_name varchar(300) not null,
  requests int not null,
  bytes bigint not null,
  delay bigint not null,
  left_alone boolean not null,
  primary key (visit_id, host_name)
);
