-- How many awards are held of each list is counted in this index, which keeps equal keys together and so is small.
drop index award_stage_ix;
create index award_stage_ix on award (program, stage, year);
