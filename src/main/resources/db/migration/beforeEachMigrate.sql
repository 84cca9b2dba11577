-- What changes tables that hold millions of rows takes longer than a reader may.
set local statement_timeout = 0;
set local lock_timeout = 0;
