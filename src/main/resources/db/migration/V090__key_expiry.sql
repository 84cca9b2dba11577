-- Until when a key works, and when it was last used, to the minute; both unknown where empty: such a key works for good.
alter table api_key
  add column expires_at timestamptz,
  add column last_used_at timestamptz,
  add constraint api_key_expires_at_ck check (expires_at > created_at);
