-- Its rows are in inbox_question since V61.
drop table left_question;
