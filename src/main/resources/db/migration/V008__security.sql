-- Who may write. A key is a random 256-bit text, so that its SHA-256 is all that needs keeping.
create table api_key (
  id text collate "C" not null,
  name text not null,
  role text not null,
  hash bytea not null,
  created_at timestamptz not null,
  constraint api_key_pk primary key (id),
  constraint api_key_role_ck check (role in ('editor', 'admin')),
  constraint api_key_hash_uq unique (hash)
);
