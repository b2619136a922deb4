//! The shipped content held together: procedure, cases, handbook and local rules, as files and as plays.

mod case_content;
mod case_plays;
mod handbook;
mod local_rules;
mod procedure_content;
