-- There are far fewer lists than programs, stages and years multiplied; the planner has to know to count them in parallel.
create statistics award_list_st (ndistinct) on program, stage, year from award;
