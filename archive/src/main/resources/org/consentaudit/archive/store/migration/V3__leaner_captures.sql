-- A capture took seven trees: its table, its key, two indexes of ours, and one for each of the four
-- references, to rows that are never deleted. What those guarded, "archive check" looks at.
execute immediate (
  select 'alter table capture drop constraint "' || constraint_name || '"'
  from information_schema.table_constraints
  where table_name = 'CAPTURE' and constraint_type = 'FOREIGN KEY' limit 1);
execute immediate (
  select 'alter table capture drop constraint "' || constraint_name || '"'
  from information_schema.table_constraints
  where table_name = 'CAPTURE' and constraint_type = 'FOREIGN KEY' limit 1);
execute immediate (
  select 'alter table capture drop constraint "' || constraint_name || '"'
  from information_schema.table_constraints
  where table_name = 'CAPTURE' and constraint_type = 'FOREIGN KEY' limit 1);
execute immediate (
  select 'alter table capture drop constraint "' || constraint_name || '"'
  from information_schema.table_constraints
  where table_name = 'CAPTURE' and constraint_type = 'FOREIGN KEY' limit 1);
execute immediate (
  select 'alter table capture drop constraint "' || constraint_name || '"'
  from information_schema.table_constraints
  where table_name = 'CAPTURE' and constraint_type = 'UNIQUE' limit 1);
drop index capture_by_host;
create unique index capture_by_host on capture (kind, host_id, captured, fingerprint);

-- Which kinds of captures have a content, a bit for each: what a search among all captures found out.
alter table content add column kinds int default 0 not null;
update content t set kinds = coalesce(
  (select bit_or_agg(c.bits) from (select distinct content_id, lshift(1, kind) bits from capture) c
    where c.content_id = t.id), 0);

-- Numbers are taken by the thousand: each time is a write to the catalogue.
alter table capture alter column id set cache 1000;
alter table content alter column id set cache 1000;
