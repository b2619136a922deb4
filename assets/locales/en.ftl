# Every word of the interface and of the findings. Plain, kind, precise; sentences that translate well.

app-title = Roadblock

## Files and records

# Why the system would not read or write; each stands after a sentence that says what could not be done.
system-nothing-there = There is nothing there.
system-not-allowed = You may not open this, or not change it.
system-already-there = There is something of this name already.
system-full = There is no space left.
system-read-only = Everything there may only be read.
system-is-a-folder = It is a folder, not a file.
system-no-folder = Something on the way there is a file, not a folder.
system-bad-name = The system does not accept this name.
system-no-answer = The place does not answer.
system-number = The system gives no other reason than the number { $number }.

store-not-read = This file could not be read: { $path }. { $why }
store-not-kept = This file could not be saved: { $path }. { $why }
store-no-plain-file = This is no file but a pipe or a device, and is not read: { $path }.
store-too-large = This file is larger than { $megabytes } MB and is not read: { $path }.


record-missing = This workshop is not there any more: { $path }
record-other-file = This file is not a workshop: { $path }
record-too-new = This workshop was written by a newer Roadblock (format { $found }; this one reads up to { $reads }). Nothing was changed. Please open it with the newer Roadblock: { $path }
record-elsewhere = This workshop is open in another window or program since { $since }. Please close it there first: { $path }
record-elsewhere-unknown = This workshop is open in another window or program. Please close it there first: { $path }
record-damaged = This workshop is damaged and was not opened. { $what } What is sound of it can be saved with the command “roadblock rescue”: { $path }
record-damage-pages = Parts of the file are missing or do not fit together.
record-damage-tables = Some of what the file is made of was changed or cannot be read.
record-damage-workshop = The title of the workshop was changed from outside.
record-damage-event = Entry { $seq } is not what was written; all entries before it are sound.
record-damage-end = The last entries are missing; all others are sound.
record-damage-texts = All entries are sound, but a name, a text or a part of the content was changed or is missing.
record-full = There is no space left on the disk for this workshop: { $path }
record-read-only = This workshop, or its folder, may only be read: { $path }
record-gone = This workshop, or its folder, was taken away while it was open: { $path }
record-replaced = Another file was put in the place of this workshop while it was open. That file is left as it is: { $path }
record-exists = There is a file of this name already, and nothing is overwritten: { $path }
record-nothing-left = Nothing of this workshop can be read any more: { $path }
cli-rescue = Save what is sound of a damaged workshop, as a new file; the damaged one is only read
cli-rescue-file = The damaged workshop (NAME.roadblock)
cli-rescue-to = The folder for the new file [otherwise: beside the damaged one]
rescue-events-of = { $of ->
    [one] Saved { $events } of 1 entry.
   *[other] Saved { $events } of { $of } entries.
  }
rescue-events = { $events ->
    [one] Saved 1 entry. The file no longer says how many there were.
   *[other] Saved { $events } entries. The file no longer says how many there were.
  }
rescue-lost = { $lost ->
    [one] 1 name, text or part of the content could not be saved.
   *[other] { $lost } names, texts or parts of the content could not be saved.
  }
rescue-from-copy = A copy held more than the file itself, so this was taken from the copy: { $path }
rescue-path = It is here: { $path }

record-system = The disk would not do what this workshop needs. { $why } The file is: { $path }

## Shell

shell-no-display = Roadblock needs a screen for its window, and found none. You can play in this terminal instead: roadblock play { $case }
shell-display-closed = Roadblock could not open its window: the screen { $display } does not answer. You can play in this terminal instead: roadblock play { $case }
shell-bad-scale = The environment variable WINIT_X11_SCALE_FACTOR says { $value }, which is no size that a window can have. Take it out, or write a number from 0.25 to 16, such as 1.5.
shell-no-graphics = Roadblock could not open its window: no graphics driver that it can use is installed (on Debian and Ubuntu: mesa-vulkan-drivers, which also draws without a graphics card). You can play in this terminal instead: roadblock play { $case }
shell-broke = Roadblock had to stop because of a defect of its own: { $detail }. What was saved is unharmed. Please pass these words on to whoever looks after the program.

cli-about = Rehearse, together and in each other's roles, the procedure for identifying and assisting victims of internal trafficking. Without a command, the window opens.
cli-scenarios = The folder with the cases [otherwise: `scenarios` here, or beside the program]
cli-no-scenarios = No folder with cases was found. Name one with --scenarios DIR.
cli-check = Look for mistakes in procedures, cases and plans
cli-check-path = The folder or file to check, or the id of a case [otherwise: the folder with the cases]
cli-check-watch = Check again whenever a file is saved, until Ctrl-C
cli-check-json = Print one JSON object a line, for editors and scripts, and nothing else
cli-check-strict = Warnings count for the exit code too (0: nothing wrong, 1: something wrong, 2: could not check)
check-again = ── Saved; checked again ──
cli-nothing-called = There is no file and no case called “{ $name }”: { $known }
check-mend-first = Mistakes of one kind often come from the first of them: mend line { $line }, then check again.
check-cannot-watch = The folder cannot be watched: { $why }
cli-explain = Explain what the checker tells, with an example and its repair
cli-explain-code = The code, such as RB0201 [otherwise: all of them]
explain-unknown = Nothing has the code { $code }: { $near }
check-summary = { $files ->
    [one] 1 file
   *[other] { $files } files
  }, { $cases ->
    [one] 1 case that can be played
   *[other] { $cases } cases that can be played
  }, { $errors ->
    [one] 1 error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
  }
cli-find = Find what acts, moments, agencies and clauses are called in the procedure
cli-find-word = A word of your own work, the short name of an agency, or that of a clause, which opens it [otherwise: everything]
find-procedure = { $title } ({ $path })
find-acts = Acts, for does: and for plans
find-moments = Moments, for happens: and shows:
find-purposes = Purposes, for what somebody agrees to
find-clauses = Clauses
find-agencies = Agencies, for agency: and with:
find-groups = Groups of agencies, for may_know: and with:
find-met-by = Met by any of these ({ $asks }): { $acts }
find-in-order = One of these first: { $before }. Only then: { $after }
find-with = Only where somebody of this kind is there, { $who }: { $acts }
find-agreed = Only with agreement to { $purpose } ({ $name }): { $acts }
find-breached-by = Breached by any of these, instead { $instead }: { $acts }
find-anybody = anybody
find-all-but = everybody but: { $agencies }
find-unasked = also unasked, at any moment
find-toward-assisted = toward somebody who is assisted
find-toward-anybody = toward anybody
find-nothing = Nothing in the procedures holds “{ $word }”. Try another word, or a part of it.
cli-play = Play a case in the terminal: with people, by a plan, or at random
cli-play-case = The id of the case, such as the-card-says-twenty
cli-play-plan = Play by this plan instead of asking
cli-play-random = Play at random instead of asking
cli-play-seed = Decides everything that chance decides
cli-play-json = Print the result as one JSON object
cli-play-log = Keep the log of the play in this file
cli-play-role = A role that somebody at the terminal plays; the others are played by the book [otherwise: all roles]. May be given several times
cli-report = Print the debrief of a kept log
cli-rating = Prepare plays for trainers to judge by hand, and afterwards see how far they agree with the number
cli-rating-case = Cases by their short names [otherwise: all]
cli-rating-out = The folder to prepare; it must not exist yet
cli-rating-plays = How many plays
cli-rating-read = Read the filled sheets of a prepared folder
cli-report-log = The file with the log
cli-long = Tell everything that was found, with clauses, reasons, sources and charges
cli-clause = Tell what a clause says and what was found of it
cli-no-clause = The procedure has no clause { $clause }. It has: { $known }.
cli-no-case = There is no case “{ $case }” that can be played. Cases here: { $known }
cli-broken-case = “{ $case }” has mistakes and cannot be played yet. The first: line { $line }: { $what }. Run: roadblock check { $case }
cli-no-role = There is no role “{ $role }” to play. Roles here: { $known }
cli-stream-broke = The terminal could not be read or written any more: { $why }
plan-failed = The plan { $file } stops in line { $line }: { $why }
plan-unmet-score = Expected a score of { $bound } { $wanted }; it is { $found }.
plan-at-least = at least
plan-at-most = at most
plan-unmet-ending = Expected the ending “{ $wanted }”; the play ended in “{ $found }”.
plan-unmet-critical = Expected critical findings: { $wanted }. Found: { $found }.
plan-unmet-finding = Expected a finding “{ $kind }” for { $clause }; there is none.
plan-unknown-clause = There is no clause “{ $clause }” in this procedure, so that nothing can be “{ $kind }” there.
plan-not-judged = The rest of this plan was not judged.
plan-none = none
plan-unknown = { $what }
plan-stopped = { $why } (in the situation “{ $situation }”; to decide: { $roles }; offered: { $options })
cli-plays = Keep plays in this folder [otherwise: in your data folder]
cli-window-seed = Decides what chance decides in the first play, so that several tables play the same
cli-trace = Add a line to this file for every screen that is entered

## Checking the assessment against other tools

cli-align = Align traces with partial orders or with a Petri net, to check the assessment against other tools
cli-align-poset = A file of partial orders with traces, as in tests/data/posets.json
cli-align-model = A Petri net as PNML
cli-align-log = A log of events, as XES or as a table
cli-align-states = So many states are searched for each trace before the proof is given up
cli-align-search = Search every net state by state, also where its shape allows a faster way
cli-align-lifecycle = Only events of this step of their lifecycle, such as complete [otherwise: all events]
cli-align-case-column = The column of a table that names the case [otherwise: case:concept:name, case_id or case]
cli-align-activity-column = The column of a table that names what was done [otherwise: concept:name or activity]
cli-align-time-column = The column of a table that names the time [otherwise: time:timestamp or timestamp, if there is one]
cli-align-time-format = How the times of a table are written, such as "%d.%m.%Y %H:%M" [otherwise: as in 2024-05-31 14:05:00]
cli-align-classifier = What names an event: a classifier that the log declares, or attributes joined by +, such as concept:name+lifecycle:transition [otherwise: concept:name]
cli-align-encoding = The encoding of files that do not declare one, such as windows-1250 [otherwise: UTF-8]
align-strangers = Not one activity of the log is in the net. In the log: { $log }. In the net: { $net }.
align-classifiers = The log offers other names for its activities; try --classifier with one of these: { $known }.
align-set = { $name }: { $traces } traces, { $cost } in all, { $unproven } not proven, { $microseconds } µs
align-trace = { $case }: cost { $cost }, fitness { $fitness }
align-trace-unproven = { $case }: not proven, the cost lies between { $least } and { $cost }
align-trace-gave-up = { $case }: not proven, no way through the net was found; the cost is at least { $least }
align-trace-no-end = { $case }: no way through the net leads to one of its ends, whatever is done
align-move-both = in both: { $act }
align-move-log = only in the log: { $act }
align-move-model = only in the net: { $act }
align-move-silent = silent: { $act }
align-log = { $traces ->
    [one] 1 trace
   *[other] { $traces } traces
  }, cost { $cost } in all, fitness { $fitness }, { $unproven } not proven; { $engine }, { $microseconds } µs
align-log-no-cost = { $traces ->
    [one] 1 trace
   *[other] { $traces } traces
  }; no cost in all, because { $without ->
    [one] 1 of them has
   *[other] { $without } of them have
  } none; { $unproven } not proven; { $engine }, { $microseconds } µs
cli-export = Write a play, or what it owed, for the tools of the field
cli-export-log = Write the acts of a kept log as a log of events
cli-export-xes = The file to write, as XES
cli-export-procedure = Write what the procedure asks for in a case as a Petri net
cli-export-pnml = The file to write, as PNML
cli-export-as-played = What was owed in this play [otherwise: when the case is played by the book]
export-other-case = The log is of the case “{ $case }”.
export-procedure = { $duties ->
    [one] 1 duty
   *[other] { $duties } duties
  }, { $orders ->
    [one] 1 order between two
   *[other] { $orders } orders between two
  }{ $missing ->
    [0] {""}
   *[other] . Rules about order that a net of duties cannot say: { $rules }
  }
align-engine-machine = as a sequential machine
align-engine-order = as a partial order
align-engine-search = searched state by state

## Screens

frame-close = Close
frame-pause = Pause
frame-handbook = Handbook
frame-language = Language: { $name }

play-you-are = You are the **{ $role }**
play-joint = Everyone answers this in private, one after the other.
play-outcome = What happened
play-do-this = Do this
play-confirm = Yes, do this
play-change = Change it
play-in-this-order = In this order?
play-continue = Continue
play-back = Back
play-more = More
play-know = What I know
play-know-count = What I know ({ $n })
play-know-nothing = Nothing yet that others would not know.
play-only-this-role = only this role
play-fact-seen = Seen: { $fact }
play-fact-told = Told: { $fact }
play-just-now = Just now
play-all-that-happened = All that happened
play-acts = What my role may do
play-search = Search
play-search-none = Nothing of that name. Try another word.
play-toward = For whom, or with whom?
play-tell = Tell someone
play-whom = Whom?
play-which-fact = What do you tell?
play-wait = Wait
play-reason = Add a reason
play-reason-change = Change the reason
play-reason-why = One or two sentences that you would like to remember when you talk about this decision.
play-reason-asked = The case asks for a reason here. Say in one or two sentences what moved you; it is kept for the talk. You may leave it empty and decide again.
play-reason-name = Reason for the next decision
play-reason-keep = Keep the reason
play-your-reason = Your reason: { $reason }
play-on-table = On the table
play-my-plan = My plan, in this order
play-slot = { $n }: { $card }
play-slot-empty = { $n }: empty
play-plan-sum = { $n ->
    [one] 1 chosen
   *[other] { $n } chosen
}, about { $minutes } min
play-plan-full = Your plan is full. Take a card back first.
play-plan-more = { $n ->
    [one] Pick 1 more card.
   *[other] Pick { $n } more cards.
}

curtain-take = { $name }, please take the keyboard.
curtain-others = Everyone else: please turn away from this screen.
curtain-show = I am the { $role }: show my card
curtain-key = Space
curtain-escape = hides it again at once

card-title = { $role }
card-hide = Hide my card
card-read = I have read it
card-others = Who else is there

## Play in the terminal

term-help = Type the number of an option, or several numbers in order. k: what I know · b: my card · h: what happened · a: what my role may do · t: tell someone · w: wait until somebody comes (w 10 min: for so long) · r REASON: give a reason · o ROLE: another role wants to act · q: stop
term-other-help = a NUMBER: do something · t NUMBER NUMBER: tell someone something · Enter: nothing
term-tell-help = t NUMBER NUMBER: whom, and what
term-present = Present: { $who }
term-you-are = You are: { $role }
term-pick = Pick { $fewest } to { $most }, in the order in which you do them:
term-together = Everyone answers this in private: also { $who }.
term-know = What I know:
term-told-by = told by { $who }
term-acts = What my role may do:
term-toward = toward: { $who }
term-curtain = The next part is only for: { $role }. Everybody else looks away. Press Enter to show the card.
term-confirm = Enter: do this. Anything else: think again.
term-swap-done = Press Enter when the people have changed places.
term-swap = { $one } and { $other } swap roles: whoever played the one now plays the other.

## What a role saw and heard

told-text = { $text }
told-did = You did: { $act }
told-arrived = { $who } arrives.
told-heard = { $who } tells you: { $fact }
told-said = You tell { $who }: { $fact }
told-agreed = All answered the same. { $answers }
told-disagreed = The answers differ. { $answers }

## Time

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
day-of-week = { $day }, week { $week }
clock = { $day } { $time }
about-minutes = about { $fewest } min
about-minutes-range = about { $fewest } to { $most } min

## Why a move is refused

refused-ended = The case is over.
refused-not-your-turn = Another role decides now.
refused-no-such-role = There is no such role.
refused-not-offered = This is not offered now.
refused-one-choice = Choose one option.
refused-wrong-number = Pick { $fewest } to { $most } cards.
refused-card-twice = Each card can be used once.
refused-already-answered = This role has answered already.
refused-not-standing = This cannot be done unasked.
refused-not-your-agency = This is not a task of your agency.
refused-toward-whom = Say toward whom.
refused-not-toward-them = This cannot be done toward that person.
refused-not-there = This needs to be done where the person is, and your role is somewhere else.
refused-not-in-touch = Your role is not with the person, and there is no way to speak with them from here.
refused-not-heard-of = Your role has not heard of the person yet.
refused-not-known = Your role does not know this.
refused-already-known = They know this already.
refused-cannot-tell = You can tell this to another role only.
refused-nobody-expected = Nobody is known to be on the way. You can wait for a length of time.
refused-too-long = That is too long to wait in one go.
refused-no-such-inject = This news has been sent already, or there is none such.

## The desk

desk-you = You
desk-not-your-turn = Another role decides now. You may still act, tell someone, or step back with Escape.
desk-outcome = What came of it
desk-noted = Done. It is { $time }.
desk-time-passed = Time has passed.
desk-again = This is how it was then. Escape goes back to the talk.
desk-broken-content = Some files with content have mistakes and were left out; the command “roadblock check” lists them.
desk-pick = { $least } to { $most } cards
desk-wait-someone = Until someone arrives
desk-wait-for = Until { $who } arrives
desk-wait-minutes = { $minutes } minutes
desk-turn = { $count ->
    [one] It is the turn of the { $roles }.
   *[other] They answer in private: { $roles }.
  }
desk-stage = { $place }, { $day } { $time }. From left to right: { $people }.
desk-stage-nobody = nobody
desk-stage-acting = { $name }, in the light of the lamp
desk-stage-sitting = { $name }, sitting
desk-stage-standing = { $name }
desk-stage-empty-chair = An empty chair: { $chair }.
desk-empty-chair = { $agency }: not yet here

## The debrief

moment-text = { $text }
moment-decided = { $role }: { $say }
moment-agreed = All decided the same: { $say }
moment-disagreed = The answers differed; what stands: { $say }
moment-no-decision = The time passed without a decision.
moment-did = { $role } { $did }.
moment-told = { $role } tells { $to }: { $fact }
moment-told-label = Tells { $to } something
moment-arrived = { $who } arrives
moment-news = News
moment-group-adult = { $who }: from now on the clauses for adults hold
moment-group-child = { $who }: from now on the clauses for children hold
moment-group-in-doubt = { $who }: the age is in doubt, and the clauses for children hold
moment-swap = { $one } and { $other } swap roles.
moment-swap-label = Roles are swapped

report-title = { $case }: talking about it
report-training-model = The procedure is a training model. Its clauses carry no authority until a workshop confirms them.
report-unfinished = The play was not finished. It is held to what was due by { $until }; nothing later is told as missing.
report-grave = Clauses not kept whose breach can do grave harm: { $count }
report-grave-none = No clause was broken whose breach can do grave harm.
report-roots = What weighs most beside that: { $count }
report-kept-well = Kept as the procedure asks: { $count }
report-impossible = What these clauses ask came up only when the person was out of reach, and was not done: { $clauses }.
report-follows = From the same cause these clauses were not kept: { $clauses }.
report-clause-on-request = What a clause says, and why: --clause { $clause }
report-more = The long form (--long) tells the rest: { $gaps } more to talk about, { $kept } more that were kept.
report-facts = What happened, in order
report-reason = Reason given: “{ $reason }”
report-kept = As the procedure asks: { $count }
report-gaps = To talk about: { $count }
report-what = What happened
report-says = What the procedure says
report-why = Why
report-instead = What instead
report-source = Source
report-local = What holds here
report-local-reference = Local rule
report-confirmed-by = Confirmed by
report-charge = Charge
report-charged = { $charge } of { $lost } lost in all; what was owed weighs { $owed }
report-questions = Questions for the table
report-number = The number, if you want it
report-no-number = There is no number: the play was not finished, and cannot be compared with one that was.
rating-columns = play,rating from 0 to 100,was something grave done or left out (yes or no),why in one sentence
rating-instructions =
    There are { $count } accounts of practice cases in this folder. They tell what was done and when, and nothing else.

    1. Read the procedure first, in the handbook. Talk to nobody about the plays before both of you are done.
    2. Take the accounts in the order of their numbers. Judge each one by itself: how well was the person assisted, as the procedure asks? 0 is as badly as could be, 100 is in every point as asked. Use the whole range.
    3. Write your figure into your own sheet, sheet-a.csv or sheet-b.csv. Say whether something grave was done or left out, and in one sentence why you judged as you did.
    4. Do not open the folder open-afterwards before both sheets are full.

    You judge plays, not people. Nobody who played is known to you, and most of these plays were made by the program.

rating-no-plan = Beside { $case } lies no plan by-the-book.plan that can be read, and a study needs one to begin from.
rating-exists = { $path } is there already. Nothing was written; name a folder that does not exist yet.
rating-prepared = { $count } plays, two sheets and the instructions are in { $path }. What the program says of the plays is in open-afterwards; keep that from the raters.
rating-too-few = Both sheets have a figure for { $count } plays; a study needs at least { $fewest }.
rating-read = Both have rated { $count } plays. Agreement is the rank correlation: 1 is the same order, 0 is none, −1 the opposite.
rating-raters = Rater a with rater b: { $found }
rating-number-a = The number with rater a: { $found }
rating-number-b = The number with rater b: { $found }
rating-all-the-same = { $what } (one of the two has the same figure everywhere)
rating-as-good = On average the number agrees with the raters at least as well as they agree with each other.
rating-not-as-good = On average the number agrees with the raters less than they agree with each other.
report-profile = The play in short
profile-owed = Of { $owed } things that were owed, { $asked } were done as asked, { $otherwise } were done otherwise than asked, and { $missing } were not done in time or not at all.
profile-accepted = For { $count } more, the reason given was accepted.
profile-phase = { $name }: { $asked } of { $owed } as asked
profile-grave = { $count ->
    [one] One act or omission broke a critical clause: { $names }
   *[other] { $count } acts or omissions broke critical clauses: { $names }
}
profile-grave-none = No critical clause was broken.
profile-ruled-out = Done although the procedure rules it out ({ $count }): { $names }
profile-not-reached = Not yet due when the play ended ({ $count }): { $names }
report-score = { $points } of 1000. The number is for comparing plays of this case; it is no measure of any one person.
report-band-firm = It stays the same if every clause weighs one class more or less, if every time limit is a quarter shorter or longer, and if every kind of gap costs a quarter less or more.
report-band-severities = If every clause weighed one class more or less, it would lie between { $low } and { $high }.
report-band-severities-same = If every clause weighed one class more or less, it would stay the same.
report-band-limits = If every time limit were a quarter shorter or longer, it would lie between { $low } and { $high }.
report-band-limits-same = If every time limit were a quarter shorter or longer, it would stay the same.
report-band-shares = If every kind of gap cost a quarter less or more, it would lie between { $low } and { $high }.
report-band-shares-same = If every kind of gap cost a quarter less or more, it would stay the same.
report-nothing-assessed = Nothing could be assessed: nothing that happened in this play falls under a rule of the procedure, so there is no number.
report-unproven = The acts of this play can be read in so many ways that not all were tried. Another reading may lose less: the number is not proven to be the best one.
report-number-grave = { $count ->
    [one] One act or omission broke a critical clause. The number is then at most 500: nothing else can make up for it.
   *[other] { $count } acts or omissions broke critical clauses. The number is then at most a thousand divided by one more than that: nothing else can make up for them.
}

kind-done = done
kind-late = late
kind-out-of-order = out of order
kind-wrong-agency = by another agency
kind-without-presence = without somebody who should be there
kind-without-consent = without agreement
kind-missing = missing
kind-not-allowed = not allowed
kind-premature = too early
kind-unneeded = not needed
kind-wrong-branch = the other path
kind-repaired = repaired
kind-justified = justified
kind-not-applicable = does not apply
kind-not-yet-due = not yet due
## Table and pause

table-seat = { $role } · { $participant }
table-seat-on-turn = { $seat }, on turn now
table-unasked = Take your seat to see your card. Whoever wants to act unasked may take theirs, too.

pause-title = We are pausing.
pause-no-reason = Nobody needs to give a reason.
pause-go-on = Go on
## Findings

finding-moment = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}{ $week ->
    [1] {" "}
   *[other] , week { $week },{" "}
}{ $time }
finding-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
finding-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
finding-days = { $count ->
    [one] one day
   *[other] { $count } days
}
finding-told = { $when }, { $role }: { $told }
finding-anybody = the team
finding-concerns = { $what } This concerns { $people }.

# People in a sentence.
people-everybody = everybody
people-and = { $first } and { $rest }
people-list = { $first }, { $rest }
people-toward = { $before }{ $people }{ $after }

finding-agencies = { $who }
agencies-or = { $first } or { $rest }
agencies-list = { $first }, { $rest }

finding-done = { $told }.
finding-kept-order = { $told }. Before that, as the procedure asks: { $first }.
finding-kept-presence = { $told }. Present as asked: { $who }.
finding-kept-consent = { $told }. { $person } had agreed to { $purpose }.
finding-late = { $told }. That was { $by } after its time.
finding-late-beyond = { $told }. That was { $by } after its time, and beyond the last limit.
finding-late-learnt = { $told }. That was { $by } after its time. { $role } had known of it since { $learnt }, others since { $since }.
finding-out-of-order = { $told }. What comes before it followed only afterwards: { $first }.
finding-without-first = { $told }. Before that, this was not done: { $first }.
finding-without-act = { $told }. Before that, this was not done: “{ $first }”.
finding-wrong-agency = { $told }. The procedure gives this to another agency. { $reach }
finding-without-presence = { $told }. Not present: { $who }. { $reach }
finding-without-consent = { $told }. There was no agreement by { $person } to { $purpose }.
finding-missing = It was for { $who } to { $asks }. It was not done.
finding-missing-by = By { $soft } it was for { $who } to { $asks }. It was not done.
finding-missing-before = { $then }. It was for { $who } to { $asks } before that, and it was not done.
finding-missing-let-go = This came up only when the person was out of reach, and was not done: { $asks }.
finding-missing-untold = { $what } Word of it never reached them, although it was so since { $since }.
finding-not-allowed = { $told }. The procedure rules this out.
finding-premature = { $told }. That was before there was a reason for it: { $later }.
finding-unneeded = { $told }. It had been done before: { $before }.
finding-wrong-branch-adult = { $told }. This is the path for children; { $person } is an adult.
finding-wrong-branch-child = { $told }. This is the path for adults; { $person } is a child.
finding-wrong-branch-in-doubt = { $told }. This is the path for adults; { $person } may be under eighteen.
finding-repaired = { $told }. This time in the right order.
finding-not-yet-due = There was still time for this: { $asks }.

finding-reach-none = { "" }
finding-reach-there = { $who } was in the same place.
finding-reach-called = { $who } had been called, { $at }, to arrive { $arrives }.
finding-reach-elsewhere = { $who } had heard of the case by then, and was not there.
finding-reach-not-called-in-reach = { $who } had not been called; a call brings them within { $within }.
finding-reach-not-called = { $who } had not been called.
finding-reach-not-in-case = This case has nobody of that agency.

finding-asks = The procedure asks { $who } to { $asks }.
finding-asks-by = The procedure asks { $who } to { $asks } by { $soft }, at the very latest by { $hard }.
finding-asks-order = The procedure asks for this order. { $reason }
finding-asks-presence = The procedure asks for the presence of: { $who }. { $reason }
finding-asks-consent = The procedure asks for agreement to { $purpose }. { $reason }
finding-asks-prohibition = { $reason }
finding-asks-prohibition-unless = { $reason } What would have made an exception did not hold: { $unless }.
finding-asks-branch-adult = With an adult, the clauses for adults hold.
finding-asks-branch-child = With a child, the clauses for children hold.
finding-asks-branch-in-doubt = While an age is in doubt, the clauses for children hold: the benefit of the doubt goes to the person.
finding-asks-once = Once is enough unless something has changed.

finding-instead = Instead: { $instead }
finding-instead-by = The smallest change: { $asks } by { $soft } ({ $who }).
finding-instead-do = The smallest change: { $asks } ({ $who }).
finding-instead-between = The smallest change: do so between { $since } and { $soft }.
finding-instead-from = The smallest change: do so from { $since } on.
finding-instead-prepare = The smallest change: do so before “{ $then }” ({ $when }).
finding-instead-tell = The smallest change: tell { $who } at once, so that they can do it.
finding-instead-tell-by = The smallest change: tell { $who } at once, so that they can do it by { $soft }.
finding-instead-agency = The smallest change: the same act, done by { $who }.
finding-instead-earlier = The smallest change: “{ $first }” before “{ $then }” ({ $when }).
finding-instead-first = The smallest change: { $asks }, before “{ $then }” ({ $when }).
finding-instead-wait = The smallest change: “{ $then }” only after “{ $first }”.
finding-instead-presence = The smallest change: wait with this act until somebody is present: { $who }.
finding-instead-consent = The smallest change: ask for agreement to { $purpose } first, and take a no for an answer.
finding-instead-branch-adult = The smallest change: leave out “{ $act }”, and do what the clauses for adults ask.
finding-instead-branch-child = The smallest change: leave out “{ $act }”, and do what the clauses for children ask.
finding-instead-branch-in-doubt = The smallest change: leave out “{ $act }”, and do what the clauses for children ask until the age is settled.

clause-status-met = Kept.
clause-status-met-by-another = Kept, by another agency than the clause asks.
clause-status-met-late = Kept, after its time.
clause-status-justified = Not kept, for a reason that was accepted.
clause-status-not-met = Something that it asks was left out.
clause-status-breached = Something was done that it rules out, or without what it asks for.
clause-status-not-yet-due = There was still time for it.
clause-status-not-applicable = Nothing in this play called for it.
clause-status-unobservable = No act in a play can show whether it was kept. { $why }

## The debrief on the screen

debrief-text-alone =
    This is for you, or for a group that leads itself: one question after the other. Write before you read on, and stop whenever you like.
    We look at how the work was done, not at who is good. You made the best decision you could with what you knew then.
debrief-text-feelings-alone = One word is enough. Say it to yourself for each role you played; you may pass. Then write down what stays with you.
debrief-text-end =
    The talk is over. Thank you for what you brought into it.
    The record stays on this laptop, under the name of this workshop. Whoever leads decides whether it is kept, put aside or deleted for good.
    The roles stay here. Go home as yourselves.
debrief-text-end-not-recorded =
    The talk is over. Thank you for what you brought into it.
    Nothing of it was recorded. The roles stay here. Go home as yourselves.
debrief-question-who = What did we want to practise, and who was who?
debrief-question-order = In which order did it happen? From memory, all together.
debrief-question-knew = Who knew it, and could have said it?
debrief-question-waited = Who waited for whom, and who was beside the person?
debrief-question-unnamed = What would you say if nobody knew that it is yours?
debrief-question-person = How was it for { $person }?
debrief-question-summary = The whole play, in words
debrief-question-courses = What would have been different for { $person }?
debrief-question-take-away = What will each of you do differently next week?
debrief-question-commitment = What must your agency change?
debrief-question-plan = What is done about it, by whom, by when?
debrief-question-objectives = What we wanted to practise: touched, or left out on purpose?
debrief-question-rating = One minute about this talk: who agrees?
debrief-question-end = It is over
debrief-next-is = Next: { $question }
debrief-observer = Observer: { $name }
debrief-everybody = Everybody
debrief-support-title = Who is there for you
debrief-support =
    The person named before the play is there for you, today and tomorrow.
    Whoever leads stays in the room for a while.
    The handbook has the numbers of this place.
debrief-time-left = { $count } of { $all } min left
debrief-time-over = { $count } min over
debrief-time-then = There were { $count } min then, until { $until }.
debrief-minutes-more = One minute more for this phase
debrief-minutes-less = One minute less for this phase
debrief-page-count = { $n } of { $all } in this phase
debrief-next-page = Next question
debrief-helper = Help
debrief-helper-alone = To think about
debrief-helper-seen-by-room = Help for whoever leads (the room sees this screen)
debrief-helper-say = Read aloud
debrief-helper-seen = What was seen
debrief-helper-concern = Why we ask
debrief-helper-question = An open question
debrief-helper-airtime = Turns so far
debrief-helper-turns = { $count ->
    [0] { $name }: no turn in the play
    [one] { $name }: one turn in the play
   *[other] { $name }: { $count } turns in the play
}
debrief-helper-spoke = { $count ->
    [one] { $name }: has spoken once
   *[other] { $name }: has spoken { $count } times
}
debrief-helper-note = A note of your own, then Enter
debrief-marks = Choose a mark with the arrows up and down, or press it.
debrief-in-words = In words
debrief-as-picture = As a picture
debrief-said-about-it = Said about it
debrief-came-of-it = What came of it
debrief-others-knew = Others knew, this role did not
debrief-other-knew = { $who } knew: “{ $fact }”
debrief-moments-all = All { $count } moments
debrief-moments-few = Only those that matter most, of { $count }
debrief-known-more = { $count ->
    [one] And one thing more.
   *[other] And { $count } things more.
}
debrief-could = What could be decided
debrief-way-taken = { $what } **(taken)**
debrief-way-other = { $what }
debrief-quoted = “{ $words }”
debrief-said = **{ $who }:** { $what }
debrief-order-cards = What happened
debrief-order-ours = As we remember it
debrief-order-record = As it was recorded
debrief-order-empty = Nothing yet. Press a card, or its digit, in the order in which it happened. Or go on: this is only if you like.
debrief-order-line = { $n }. { $what }
debrief-order-back = Take the last one back
debrief-order-compare = Show the record beside it
debrief-reason-ask = What was the reason?
debrief-reason-hint = In the words of whoever gives it
debrief-reason-whose = Whose words are these?
debrief-reason-table = the table
debrief-reason-accept = Accept the reason
debrief-reason-not = Not now
debrief-reason-noted = Justified: “{ $reason }” ({ $by })
debrief-reason-take-back = Take the reason back
debrief-what-if-decisions = From which decision?
debrief-what-if-ways = What instead?
debrief-what-if-book = As the procedure asks, from here on
debrief-what-if-program = The program plays on
debrief-what-if-ourselves = We play on
debrief-what-if-note = A try: nothing that you did is taken back. It is kept beside the play, with where it parted.
debrief-trial = A try from here. Escape, and Escape again, ends it and puts both courses side by side.
debrief-gap-line = To talk about: { $what }
debrief-better-line = Better for the person here: { $what }
debrief-write-hint = Write, then Enter
debrief-strike = Strike out
debrief-unnamed-how = The laptop goes round. Everybody types one sentence and presses Enter; it is gone from the screen at once. Nobody is asked who wrote what, and no author, time or order is kept.
debrief-unnamed-count = { $count ->
    [0] Nobody has answered yet
    [one] One answer is in
   *[other] { $count } answers are in
}
debrief-unnamed-name = Your answer
debrief-unnamed-show = Show all at once
debrief-unnamed-more = Hide them and collect more
debrief-plan-rating = How was it performed?
debrief-plan-source = Where does it come from: the rule, the form, the resources or the training?
debrief-plan-action = What is done about it
debrief-plan-until = By when
debrief-plan-who = Who: { $agency }
debrief-plan-keep = Put it into the plan
debrief-plan-again = Change it in the plan
debrief-plan-kept = It stands in the plan.
debrief-source-rule = the rule
debrief-source-form = the form
debrief-source-resources = the resources
debrief-source-training = the training
debrief-objective-open = Not said yet
debrief-hands = { $answer }: { $count }
debrief-hands-again = Count again
debrief-to-the-list = To the list of workshops, to put the record aside or delete it
talk-keep = keep
talk-change = change
debrief-text-setting = We talk about what was done, when and why. Everybody made the best decision they could with what they knew then.
debrief-text-feelings = Each role speaks in turn, then the observers. One word is enough, and everybody may pass.
debrief-minutes = We have about { $minutes } minutes.
debrief-rules-title = What we agreed
debrief-rules =
    We speak about acts, not about persons.
    What is said here stays here.
    Everybody may pass, or step out, without a reason.
    Feelings come first; a number comes last, if at all.
debrief-here = Here: { $text }
debrief-band-without = Performed without major challenges
debrief-band-some = Performed with some challenges
debrief-band-major = Performed with major challenges
debrief-band-unable = Much of it is still to be learned
desk-justified = Justified: “{ $reason }”
desk-justified-plain = Justified, as the group agreed

severity-critical = critical
severity-major = important
severity-minor = a detail
severity-note = worth a word

gap-minutes = { $count } min later
gap-hours = { $count } h later
gap-late = later
gap-out-of-order = out of order
gap-wrong-agency = by another agency
gap-without-presence = somebody was not there
gap-without-consent = without agreement
gap-missing = not done
gap-not-allowed = ruled out
gap-premature = too early
gap-unneeded = once more
gap-wrong-branch = the other path
gap-justified = justified
gap-not-yet-due = not yet due

## The phases of the talk

talk-setting = Setting
talk-reactions = Feelings
talk-facts = Facts
talk-own-view = Own view
talk-inquiry = Reasons
talk-other-eyes = Other eyes
talk-procedure = Procedure
talk-what-if = What if
talk-take-aways = Take-aways
talk-closing = Closing
talk-question-setting = Is there anything you need before we begin?
talk-question-reactions = One word: how was that for you?
talk-question-facts = What happened, in order? Who knew what then?
talk-question-own-view = What would you keep? What would you change?
talk-question-inquiry = What was in your mind at that moment?
talk-question-other-eyes = What did the other agency think you were about to do?
talk-question-procedure = Was it one decision, how we worked together, or the rule itself?
talk-question-what-if = If you had that minute again, what would you try?
talk-question-take-aways = What will you do differently next week? What must your agency change?
talk-question-closing = What do you leave behind here?
talk-say-setting =
    We look at how we worked, not at who is good. We speak about acts, not about persons.
    What is said here stays here. Everybody may pass, or step out, without a reason.
talk-say-reactions = Each role speaks in turn, then the observers. One word is enough, and everybody may pass. Nobody answers and nobody comforts yet.
talk-say-facts = Now the same line of time for everybody, without a word of right or wrong.
talk-say-own-view = Before anybody else says something about your work, you say it yourselves, agency by agency.
talk-say-inquiry = We take one moment at a time: what was seen, what troubles us about it, and then an open question. Whoever decided had reasons; we want to hear them.
talk-say-other-eyes = Now each of us looks through the eyes of another agency, and of the person it was about.
talk-say-procedure = Now we put beside it what the procedure asks, and why. A good thing first.
talk-say-what-if = We go back to one moment and try another way. It is a try; nothing of what you did is taken back.
talk-say-take-aways = Everybody writes one line. Then each agency says one thing it must change, who does it, and by when.
talk-say-closing = Say your own job, as you do it tomorrow. Leave the role on the chair. If something stays with you, speak to the support person, today or tomorrow.

## Moments worth talking about, and pictures

topic-kept = Kept
topic-together = Worked well together
topic-trust-grew = Trust grew
topic-marked-good = An observer marked: worked well together
topic-marked = An observer marked this
topic-cause = What weighs most
topic-information = Known here, not there
topic-wait = The longest wait
topic-expectation = Expected otherwise
topic-trust-fell = Trust fell
topic-observed-wait = { $who }: called { $called }, came { $came }, after { $minutes } minutes.
topic-observed-wait-open = { $who }: called { $called }, and had not come when the play ended.
topic-observed-information = “{ $fact }” { $first }: known since { $since }. { $last }: only since { $learned }.
topic-observed-information-never = “{ $fact }” { $first }: known since { $since }. { $last }: never.
topic-observed-expectation = “{ $question }” What stood in the end: { $chosen }. In private, not everybody had answered so.
topic-observed-marked = { $kind }: { $what } { $words }
topic-concern-marked = Somebody who watched found it worth a mark.
topic-concern-kept = It matters because: { $why }
topic-concern-together = Here the agencies worked as one team.
topic-concern-trust-grew = From here on, { $person } trusted more.
topic-concern-cause = It troubles us because: { $why }
topic-concern-information = Whoever does not know it decides without it.
topic-concern-wait = Whoever was there had to manage alone, and the person waited too.
topic-concern-expectation = Each of us acts on what we think the other will do.
topic-concern-trust-fell = From here on, { $person } trusted less.
topic-question-kept = What made this possible, and how do we keep it?
topic-question-together = What did each of you do so that this worked?
topic-question-trust-grew = What would the person say was good about it?
topic-question-cause = Was it one decision, how we worked together, or the rule itself?
topic-question-information = Who could have said it, and what stood in the way?
topic-question-wait = What could have made this wait lighter?
topic-question-expectation = What did you know that made you expect something else?
topic-question-trust-fell = What would the person say happened here?
topic-question-marked-good = What did each of you do so that this worked?
topic-question-marked = What was seen from outside that one does not see from inside?
topic-question-missing = What stood in the way of it: one decision, how we worked together, or the rule itself?
topic-question-late = What would have had to be different for it to come earlier?
topic-question-order = What made the other thing more urgent at that moment?
topic-question-agency = How did it come that another agency took this on?
topic-question-presence = Who could have been there, and how would they have known?
topic-question-consent = How would the person have been asked, and what if the answer had been no?

picture-waited = Who waited for whom
picture-knew = Who knew what, and when
picture-person = How it was for the person
picture-person-note = A drawing to talk about. Not a measurement, not a grade.
picture-person-up = { $what } up
picture-person-down = { $what } down
picture-person-moment = { $n }, { $when }: { $what } ({ $moved })
picture-lanes = Expected and happened
picture-lanes-line = { $n }, { $clause }: { $what } { $asks }
picture-legend-expected = expected
picture-legend-happened = happened
picture-legend-kept = as asked
picture-legend-gap = the gap
picture-two = Two courses
picture-two-parted = { $time }: here the two courses part
picture-two-played = As we played it
picture-two-other = As it might have gone
picture-two-line = { $course }, { $time }: { $what }
picture-beside = { $who } was beside { $person } from { $from } until { $until }.
picture-never = never told
picture-not-asked = nobody was asked
picture-fact = “{ $fact }” { $who }
picture-knew-start = { $who } knew it from the beginning.
picture-knew-since = { $who } learned it { $when }.
picture-knew-told = { $from } told { $who }, { $when }.
picture-knew-told-unasked = { $from } told { $who }, { $when }, without agreement or another basis.
picture-knew-never = { $who } was never told.
gap-waited = { $count } min

print-topics = Moments worth talking about
print-picture-in-words = In words
print-observed-label = Seen:
print-concern-label = Why it matters:
print-question-label = Ask:
print-touched = touched
print-left-out = left out on purpose
print-two-courses = { $case }: what if?
print-two-ended = It ended { $when }.
print-two-gaps = To talk about only here
print-two-no-gaps = Nothing that is not in the other course too.
print-two-better = Better for the person here
print-voices = In the person’s own words
print-voice-knew = What I knew
print-voice-feared = What I feared
print-voice-needed = What I needed
print-written = What was written down
print-topic-summary = What we take from it, in one sentence:
print-alone = { $case }: the talk without a facilitator
print-alone-how = For one person, or for a group that leads itself: one phase after the other. Write before you read on. Stop whenever you like, and speak to somebody if something stays with you.
print-rating = One minute about the talk
print-rating-how = No name, please. A mark in each line helps the next talk to be better.
print-rating-statement = In this talk …
print-rating-one = One thing to do otherwise next time:
rate-yes = yes
rate-mostly = mostly
rate-hardly = hardly
rate-no = no
rate-statement-safe = I could say what I thought, or nothing.
rate-statement-feelings = there was room for how it felt before it was taken apart.
rate-statement-voices = every agency was heard, the quiet ones too.
rate-statement-open = the questions were open: they did not hold the answer.
rate-statement-reasons = we looked for reasons and arrangements, not for somebody to blame.
rate-statement-procedure = I understood what the procedure asks, and why.
rate-statement-home = I take something home that I will do.
print-mirrors = What others expected
print-mirror-question = Question
print-mirror-expected = Expected
print-mirror-chosen = Chosen

rating-without = Performed without challenges
rating-some = Performed with some challenges
rating-major = Performed with major challenges
rating-not-yet = Could not yet be performed

## Printed sheets

print-with-names = This sheet names people who took part: keep it locked away
print-without-names = This sheet names nobody who took part
print-cards = { $case }: role cards
print-card-knows = What you know when it begins
print-card-free = Your way
print-card-free-text =
    Decide as you would at work. Mistakes are welcome.
    You may pass, pause, stop or leave the role at any time, and nobody asks why.
print-card-notes = Your notes
print-card-spoken = Only for whoever speaks for: { $name }. Nobody else reads this card.
print-card-unspoken = { $name } is played by nobody. This card is for the facilitator alone.
print-card-dignity = While you speak for this person
print-card-dignity-text =
    Be a person, not a case. Show nothing graphic, and do not cry for effect.
    You know no more than stands here. When you are asked something else, say that you do not know.
    Leave the role when it is over: stand up, say your own name, and sit down elsewhere.
print-observers = { $case }: sheets for observers
print-observer = Observer
print-observe-person = What is it like for { $name }?
print-observe-role = What does the role “{ $role }” see, say and wait for?
print-observer-how = Write down what is done and when. Write acts, not what somebody is like. Put a mark where it fits.
print-observer-question = One open question that you would like to ask:
print-observed = What I saw
print-observed-act = Who did or said what
print-mark-co-operation = Worked well together
print-mark-waiting = Waiting
print-mark-unasked = Did it unasked
print-mark-come-back = Come back to this
print-time = Time
print-objectives = What we practise
print-script = { $case }: script of the session
print-script-private = For the facilitator alone: this script tells what is still to come. What stands beside a thick line may be read aloud.
print-script-before = Before we play
print-script-play = The play
print-script-talk = The talk afterwards
print-script-decides = Decides: { $role }
print-script-mirror = Ask the others beforehand:
print-script-injects = News that you may bring in
print-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
print-clause-here = What holds here:
print-sign-off = Our local edition: sheet for signing
print-sign-off-how = Go through the clauses one by one. Write “yes” where a clause holds here as it stands. Where it differs, write where the local rule stands. An empty line means that nobody has confirmed the clause.
print-sign-clause = Clause
print-sign-holds = Holds here
print-sign-differs = Differs: where the local rule stands
print-sign-by = Confirmed by
print-sign-names = Signed for the agencies
print-yes = yes
print-agency = Agency
print-name = Name
print-date = Date
print-signature = Signature
print-commitment = What we will do
print-report = { $case }: report for the facilitator
print-from-until = From { $from } until { $until }
print-unfinished = The play was not finished; it is held to what was due by then.
print-people = Who played what
print-moments = Moments that matter
print-talk = What to talk about
print-talk-minutes = A plan for the talk
print-clauses-performed = Clause by clause
print-clause = Clause
print-performed = How it went
print-gap = The gap
print-action = What to do about it
print-by-when = By when
print-plan = What is to change
print-plan-empty = In this play no clause was left unkept.
print-all-findings = Everything that was found
print-handout = { $case }: to take home
print-practised = What we practised
print-kept = What to keep
print-to-try = What to try
print-take-away = Your own words
print-take-away-one = One thing I do differently next week:
print-take-away-ask = One thing I ask another agency:
print-support = If something stays with you
print-support-text = It is common that a play touches something of one's own. Speak to somebody you trust, or to the support person who was named today:
print-heads = { $case }: one page for heads of agencies
print-heads-what = A team of several agencies played a case that could happen tomorrow. This page is about arrangements between the agencies. It is about none of the people who took part.
print-heads-kept = What the arrangement made easy
print-heads-source = For each gap, is it
print-heads-focal = One focal point for each agency, one promise, and a date on which we call
print-heads-clauses = The clauses and their reasons: { $title }
print-source-rule = the rule
print-source-form = the form
print-source-resources = the resources
print-source-training = the training
print-table = Table
print-poster = What we chose, and why
print-poster-of = { $case }: poster
print-we-chose = We chose
print-because = Because
print-dots = Dots
print-went-well = What went well
print-open-question = An open question
print-visitors =
    Visitors: one dot each, beside a decision to talk about.
    Write your answer to the open question here:

column-case = Case
column-case-is = Short name of the case
column-number = Number
column-number-is = Which decision of the play, counted from 1
column-minute = Minute
column-minute-is = Minutes of case time since the case began
column-day = Day
column-day-is = Day of the week in the case
column-time = Time
column-time-is = Clock in the case
column-agency = Agency
column-agency-is = Agency of the role that decided
column-role = Role
column-role-is = Role that decided; never somebody who took part
column-decided = Decided
column-decided-is = What was decided, in the words of the case
column-reason = Reason
column-reason-is = Reason that was given, in the words of whoever gave it; may be empty
column-clause = Clause
column-clause-is = Short name of the clause
column-title = Title
column-title-is = Title of the clause
column-kind = Kind
column-kind-is = What kind of finding: done, late, missing and others
column-kept = Kept
column-kept-is = 1 where the procedure was kept, otherwise 0
column-what = What happened
column-what-is = What happened, in a sentence
column-instead = What instead
column-instead-is = The smallest change that would have complied; may be empty

cli-print = Print what is needed before a case, or what is taken home after it, as HTML files for a browser, and tables for a spreadsheet
cli-print-what = The id of a case, or a workshop (NAME.roadblock) or kept play (*.json)
cli-print-sheet = Only these: cards, observers, script, clauses, sign-off, rating (before); report, handout, alone, heads, poster, decisions, findings, two-courses (after) [otherwise: all that fit, without two-courses]
cli-print-before = For two courses: the number of the event before which they part [otherwise: the decision behind what weighs most]
cli-print-out = The folder for the files [otherwise: here]
cli-print-paper = The paper
cli-print-names = Print pseudonyms too [otherwise nobody is named]
cli-print-no-play = The sheet “{ $sheet }” needs a play: name a workshop or a kept play.
cli-print-done = { $path }

## The person's course in the debrief
gauge-safety = Safety
gauge-trust = Trust
gauge-recovery = Recovery
gauge-confidentiality = Confidentiality
gauge-joint-working = Working together

## Setting up

language-name = English
desk-new-workshop = New workshop
desk-talking = Talking about it
desk-not-kept = What you entered holds now, but could not be saved for the next start: { $reason }
desk-swapping = Swap roles
desk-support = The person named before the play is there for you, today and tomorrow.
lobby-alone = Practise alone
lobby-alone-second = Play every role in turn
setup-no-case = No case can be played. Look at the scenarios with: roadblock check
setup-nobody = Add at least one person.
setup-name-twice = Two people have the same name. Please change one of them.
setup-few-people = There are fewer people than roles, so some play two.
setup-way-table = Round the table
setup-way-open = Open table
setup-way-alone = Alone
setup-adult = Adult
setup-child = Child
setup-mixed = Adults and children
setup-case-second = { $kind } · { $play } + { $debrief } min
setup-decisions = Decisions { $first }–{ $last }
gate-title-goals = What we practise
gate-title-roles = Who plays what
gate-title-time = Time
gate-title-rules = How we play
gate-title-confidentiality = What stays here
gate-title-content = What the case is about
gate-title-step-out = You may step out
gate-title-simplified = What is simplified
gate-goals =
    Today we practise this:
    { $goals }
gate-time = We play for about { $play } minutes, and then talk for about { $debrief } minutes.
gate-helpers = { $helpers ->
    [one] One more person helps the facilitator to speak for the people in the case.
   *[other] { $helpers } more people help the facilitator to speak for the people in the case.
}
gate-rules = Mistakes are welcome; they are why we are here. Nobody touches anybody, and nobody raises a voice. “Pause” stops the play at once.
gate-confidentiality = What is said here stays here. No real names and no real cases. The play is recorded on this machine only, for our own talk afterwards.
gate-step-out = Anybody may step out at any time, without a reason and without a remark. The facilitator now names the person who is there for you today, and says how to reach somebody tomorrow.
gate-simplified = The case is invented, and the procedure is a training model. Time runs faster than in life, and people answer as the case tells them.
swap-from = From { $time } on. Later you swap back.
swap-back = From { $time } on, everybody is back in their first role.
## Lobby, set-up, debrief

debrief-back = Back
debrief-next = Next phase
debrief-finish = Close the round
debrief-path-count = { $n } of { $all }
debrief-path-now = { $name }, the present phase
debrief-path-done = { $name }, done
debrief-path-later = { $name }, to come
debrief-turns = Who would like to speak? Everyone may pass.
debrief-turns-over = Everyone who wanted to has spoken.
debrief-heard = Thank you. Next, please
debrief-skip = Pass
debrief-voice = { $name }
debrief-voice-now = { $name }, speaks now
debrief-voice-heard = { $name }, heard
debrief-moment = { $time }: { $what }
debrief-moment-head = { $time } · { $what }
debrief-moment-count = Moment { $n } of { $all }
debrief-no-moments = Nothing has happened yet.
debrief-earlier = Earlier
debrief-later = Later
debrief-as-list = As a list
debrief-as-line = As a line
debrief-see-again = See this moment again
debrief-known-then = Known to this role then
debrief-kept = { $n } as the procedure asks
debrief-talk = { $n } to talk about
debrief-finding-kept = { $clause }, { $kind }: as the procedure asks
debrief-finding-talk = { $clause }, { $kind }: to talk about
debrief-no-findings = No clause of the procedure was touched.
debrief-list-open = All findings
debrief-list-close = Hide the list
debrief-part-happened = What happened
debrief-part-says = What the procedure says
debrief-part-why = Why
debrief-part-instead = What instead
debrief-justified = Was it justified?
debrief-score-ask = Show the overall figure
debrief-score-sure = The figure is about the whole play, not about persons. Once shown, everybody sees it.
debrief-score-yes = Yes, show it
debrief-score-no = Not now
debrief-score-title = The whole play
debrief-score-phase = { $name }: { $asked } of { $owed } done as asked

lobby-picture = A round table in the morning light. The agencies’ cards stand on it; nobody is seated yet.
lobby-start = Start a workshop
lobby-start-second = Choose a case, seat the people, begin
lobby-resume = Go on
lobby-resume-none = No workshop was left unfinished.
lobby-resume-case = Go on with “{ $case }”
lobby-quit = Quit
lobby-model = A training model. Nobody plays a real case.
lobby-stays-here = Works without a network. Everything stays on this machine.
## Pre-brief, swap, ending

swap-until-now = { $name }, until now { $role }, becomes the
swap-whoever = Whoever played the { $role } becomes the
swap-not-seen = What you could not see from the other role
swap-changed = We have swapped roles
swap-picture = { $one } and { $other } exchange two signs: { $given } and { $taken }.
swap-picture-unnamed = Two people exchange two signs: { $given } and { $taken }.
## Set-up

setup-case = The case
setup-no-cases = No case can be played. The command “roadblock check” says what is wrong with the files.
setup-other-cases = { $n ->
    [one] 1 other case
   *[other] { $n } other cases
}
setup-people = The people
setup-people-none = Who takes part? Type a pseudonym, choose where the person works, press Enter.
setup-name = Pseudonym of the next person
setup-name-hint = A pseudonym, then Enter
setup-add = Add
setup-remove = Remove { $name }
setup-person-works-at = Where does { $name } work?
setup-home = Works at: { $name }
setup-taken = There is a { $name } already. Please choose another pseudonym.
setup-no-real-names = No real names. The sign shows where each person works.
setup-seats = Who plays what
setup-seats-no-case = Choose a case first: each has its own roles.
setup-seats-later = Names appear here by themselves as people are added. You can change places afterwards.
setup-away = plays another agency’s role
setup-cell = { $role }, { $block }: { $player }
setup-cell-away = { $role }, { $block }: { $player }, plays another agency’s role
setup-cell-free = { $role }, { $block }: free
setup-hint = Drag a name, or lift and drop it with { $key } and the arrows.
setup-lifted = { $name } is in your hand. Choose with whom to change places in the same column; Escape puts the name back.
setup-ways = The way to play
setup-half-typed = “{ $name }” is not on the list yet: Enter in the field adds it.
setup-start = Start with the pre-brief

ending-to-debrief = On to the debrief

prebrief-title = Before we begin: { $case }
prebrief-read-aloud = Please read this aloud:
prebrief-heard = We have heard this
prebrief-next = On to the next
prebrief-tick-all = We have done this: tick all
prebrief-left = { $n ->
    [one] 1 of { $all } is still to be heard.
   *[other] { $n } of { $all } are still to be heard.
}
prebrief-begin = To the role cards
prebrief-back = Back
prebrief-picture = Three chairs, and a door that stands open.

## The author's bench: the plan of a case

cli-graph = Draw the plan of a case as an SVG picture
cli-graph-dot = Write DOT text for other tools instead of a picture
cli-graph-out = Write to this file [otherwise: to the terminal]
cli-graph-path = Lay the play of this log over the plan
cli-graph-plan = Lay the play of this plan over the plan of the case
graph-summary = { $situations } situations. { $problems ->
    [0] Every one has a way in and a way on.
    [one] One place to look at: it is marked.
   *[other] { $problems } places to look at: they are marked.
  } { $looked }
graph-plays = { $plays } plays looked at.
graph-every-way = Every way was tried.
graph-not-reached = No play comes here: every way was tried
graph-ending = The case ends
graph-act = Can be done unasked, at any time
graph-news-never = News that came in no play
graph-news-by-hand = News that the facilitator sends
graph-never = Nothing leads here
graph-not-seen = Not reached in { $plays } plays
graph-dead-end = Dead end: no ending can be reached
graph-option = { $option }
graph-option-not-seen = { $option } (never taken)
graph-option-leads = { $option }, on to: { $to }
graph-option-leads-not-seen = { $option }, on to: { $to } (never taken)
graph-swap = { $one } and { $other } swap roles
graph-swap-back = { $one } and { $other } swap back
graph-news = News: { $id }
graph-why-itself = by itself
graph-why-time = the time passes
graph-played = played
graph-possible = possible
graph-passing-over = where one before it is passed over

## The author's bench: playing from the middle

cli-play-from = Begin in this situation. With --plan the way there is that of the plan, with --random --seed N that of this play; otherwise one is found. It is told
cli-no-situation = There is no situation “{ $situation }”: { $known }
cli-no-way-by-plan = The plan does not come to “{ $situation }”.
cli-no-way-by-seed = The play at random with the seed { $seed } does not come to “{ $situation }”.
cli-no-way = No way to “{ $situation }” was found, in plans or in thousands of plays at random. “roadblock graph” shows what leads where.
term-way-there = Taken to have happened so far:

## The author's bench: a new case

cli-new = Begin a new case: a documented example that plays, to be written over
cli-new-name = Its name, such as the-lost-key
cli-new-minimal = Only what every case must have
cli-new-in = The folder of its procedure [otherwise: the only one there is]
new-done = Written: { $path }
    and beside it a plan: { $plan }
    Now try: roadblock play { $id }
new-device-name = Windows keeps the name “{ $id }” for itself; a folder of this name could not be opened there. Choose another name.
new-long-name = “{ $id }” is too long for an id, which names a folder as well. Choose a shorter name; the title in the file can be longer.
new-no-name = “{ $name }” cannot be the name of a folder. Use letters and digits, such as the-lost-key.
new-exists = There is a case “{ $id }” already, and it stays as it is: { $path }
new-which-pack = Say with --in into which folder the case belongs. Folders with a procedure: { $known }
new-broken-procedure = The procedure in “{ $pack }” has mistakes; “roadblock check” lists them.
new-other-procedure = The documented example speaks of agencies and acts that the procedure “{ $procedure }” does not have. Begin with --minimal.

## The author's bench: the numbers of a case

cli-stats = Count what a case asks of people: words, decisions, clauses, time
cli-stats-fair = Count whether options give themselves away, over all cases or one
fair-pooled = Whether options give themselves away, pooled over { $cases } { $cases ->
    [one] case
   *[other] cases
}. An odds ratio of 1 tells nothing; up to 1.5 is fair.
fair-case = For reading only: { $title }
fair-sizes = Options between which one is chosen: { $good } good with { $good-acts } acts each, { $bad } bad with { $bad-acts } acts each
fair-of-choices = Options between which one is chosen:
fair-of-cards = Cards:
fair-tell = - { $tell }: { $good } of good, { $bad } of bad; odds ratio { $ratio } (95 %: { $low } to { $high })
fair-tell-many-acts = more than two acts
fair-tell-excuse = an excuse
fair-tell-bad-word = a telling word of bad options
fair-tell-good-word = a telling word of good options
fair-tell-longest = the longest
fair-tell-first = the first
fair-picks = Situations with cards that force a priority: { $forced } of { $all }
fair-unforced = No more good cards than may be picked (good/most): { $situations }
fair-in-text = The text of a joint decision gives the answer away: { $situations }
stats-role = { $role }: { $words } words, about { $minutes } min of reading in all; decides in { $decisions } { $decisions ->
    [one] situation
   *[other] situations
  }
stats-facilitator = Only for the facilitator: { $words } words
stats-clauses = { $count } of { $all } clauses came up in a play: { $clauses }
stats-no-book = There is no plan “by-the-book” that says which options are good.
stats-options = Decisions between options: { $decisions }. The good option is the longest in { $longest } of them (by chance it would be in about { $chance }), and stands first in the file in { $first }.
stats-longest = The good option is the longest in: { $situations }
stats-plays = In { $plays } plays: { $least-decisions } to { $most-decisions } decisions, { $least-reading } to { $most-reading } min of reading (planned for play: { $planned } min)
stats-time = Case time from beginning to end, in these plays: { $shortest } to { $longest }
stats-time-exact = Case time from beginning to end, over every way: { $shortest } to { $longest }
stats-span = { $hours } h { $minutes } min

## The author's bench: the desk in the window

lobby-author = Author’s desk
lobby-author-second = Write and check cases
author-title = Author’s desk
author-back = Back to the lobby
author-no-case = No case can be played yet. The problems are listed below.
author-play-from-here = Play from here
author-here = the play stands here
author-last-good = The file has mistakes. The last good version stays playable.
author-last-good-at = Last good version stays playable ({ $time })
author-read-again = The files were read again.
author-carried-over = The case was read again. { $kept } of { $of } moves were kept.
author-no-way = No way to this place was found.
author-problems-in = Problems in { $file }
author-line-column = line : column
author-no-problems = Nothing to say about this file.
author-show = Show
author-show-name = Show { $place }: { $what }
author-close-text = Close the text
author-problem-says = { $what }. { $help }
author-repair = Repair
author-repair-name = Repair { $place }: { $from } becomes { $to }
author-undo = Undo the repair
author-repaired = { $file } was repaired in line { $line }.
author-taken-back = The repair of { $file } was taken back.
author-changed-meanwhile = { $file } was changed meanwhile and was left as it is. Please look again.
author-not-written = The repair was not made: { $why }
author-plan-passes = as expected
author-plan-differs = differs at line { $line }
author-plan-waits = not played
author-plan-help = Mend the case, or write what comes now into the plan
author-plan-larger = Larger
author-plan-whole = All of it
author-file-clauses = { $n ->
    [one] 1 clause
   *[other] { $n } clauses
  }
author-file-good = no problems
author-file-state = { $mistakes ->
    [0] { $hints ->
        [one] 1 hint
       *[other] { $hints } hints
    }
    [one] 1 mistake, { $hints ->
        [0] no hints
        [one] 1 hint
       *[other] { $hints } hints
    }
   *[other] { $mistakes } mistakes, { $hints ->
        [0] no hints
        [one] 1 hint
       *[other] { $hints } hints
    }
  }

# The handbook

handbook-title = Handbook
lobby-handbook-second = The procedure, duties, words, contacts
handbook-search = Search
handbook-search-hint = Search the clauses
handbook-found = { $count ->
    [0] Nothing found.
    [one] 1 clause found.
   *[other] { $count } clauses found.
}
handbook-phases = Phases
handbook-duties = My duties
handbook-words = Words
handbook-words-second = In English, Albanian and Serbian. Please check a word that is not sure with somebody who works with it.
handbook-contacts = Contacts
handbook-contacts-second = One focal point and one deputy for each agency. Please check each number by calling it. The list stays on this machine.
handbook-edition = Whose rules
handbook-list = All pages
handbook-model = Training model: not confirmed locally
handbook-confirmed = Confirmed by { $who }
handbook-some-confirmed = { $n } of { $all } clauses confirmed locally
handbook-adult = Adult
handbook-child = Child, or age in doubt
handbook-anybody = Whoever is there
handbook-chart-lane = { $who }: { $duties }.
handbook-chart-order = { $first } comes before { $then }.
handbook-part-local = Here.
handbook-part-reference = Local rule.
handbook-part-why = Why.
handbook-part-when = When.
handbook-part-who = Who.
handbook-part-present = Who is there.
handbook-part-not = Not.
handbook-part-unobservable = Not seen in a play.
handbook-part-source = Source.
handbook-limit = Limits for “{ $asks }”: { $soft }, at the latest { $hard }.
handbook-within = within { $time }
handbook-any-agency = any agency
handbook-examples = In the cases
handbook-example = “{ $case }”, { $role }: “{ $say }”
handbook-no-duties = No clause asks anything of this agency.
handbook-confirm = Confirm or replace for here
handbook-confirm-head = What holds here
handbook-confirm-second = The text of the training model stays readable. Leave empty what does not differ.
handbook-confirmed-by = Confirmed by
handbook-reference = Where the local rule stands
handbook-local-text = The local rule in its own words
handbook-limits-of = Limits for “{ $asks }”
handbook-soft = In time until, such as 30 min
handbook-hard = At the latest, such as 2 h
handbook-limit-both = Please give both limits, or neither.
handbook-limit-order = The first limit comes before the second.
handbook-limit-form = Please write a time such as 30 min, 2 h or 3 days.
handbook-keep = Keep
handbook-leave = Leave as it was
handbook-take-back = Back to the training model
handbook-organisation = Organisation or workshop
handbook-edition-name = Edition
handbook-signed-by = Signed by, one in each line
handbook-territory = Our own line on the status of the territory, where it is another than above
handbook-focal-point = Focal point
handbook-deputy = Deputy
handbook-telephone = Telephone
handbook-sure-high = Sure:
handbook-sure-medium = Probably right:
handbook-sure-low = Not sure, please check:
handbook-sure-read = read in official texts.
handbook-sure-formed = formed by us.
handbook-gate = The handbook stays closed while you play
handbook-gate-second = It could give the answer away. It opens by itself when you talk about the case. The facilitator may open it now all the same.
handbook-gate-back = Back to the case
handbook-gate-open = Open it now
handbook-broken-own = What was filled in here before could not be read ({ $file }): { $why }
language-sq = Albanian
language-sr = Serbian

## roadblock test
cli-test = Test cases: plans, every way through, random plays, recorded plays
cli-test-path = A folder of content, the folder of a case, a file in it, or the id of a case [otherwise: all cases]
cli-test-random = Play so many plays at random, preferring what nobody has met yet
cli-test-seed = The first seed of random plays, and the seed of plans
cli-test-states = Try ways until so many different states are known
cli-test-seconds = So many seconds for each case at most
cli-test-ways = Show the shortest way to every ending and every finding, in the words of a plan
test-no-case = There is no case to test here.
test-plan-kept = { $file }: as expected
test-plan-unread = { $what }
test-explored-all = Every way of deciding was tried: { $states } different states, { $steps } steps.
test-explored-part = There are too many ways of deciding to try them all: { $steps } steps were tried between { $states } different states; from { $left } of these nothing was tried any more.
test-unasked-all = Standing acts, tellings and news by hand were tried wherever something reads them, and waiting until each moment that the case names: { $states } different states, { $steps } steps.
test-unasked-part = Standing acts, tellings, waits and news by hand that something reads: there are too many ways to try them all; { $steps } steps were tried between { $states } different states.
test-unasked-none = Standing acts, tellings, waits and news by hand were not tried, though something reads them: only plans and random plays show where they lead.
test-narrowed = Where chance has more than three values, only the shortest and the longest were tried.
test-narrowed-around = Where chance has more than three values, the shortest and the longest were tried, and what lies around and between the moments that the case names.
test-met = Met by any play: situations { $situations }, options { $options }, news { $injects }, endings { $endings }.
test-never = Never met: { $names }
test-time = By decisions alone, it ends between { $least } and { $most } of case time.
test-time-beyond = In all plays together, also those that wait or act unasked, it ended between { $least } and { $most }.
test-clock = { $day } { $clock }
test-scored-all = Scores of every way of deciding: { $states } different states, { $steps } steps.
test-scored-part = Scores: there are too many ways to assess them all; { $steps } steps were tried between { $states } different states.
test-score = Points of 1000, by decisions alone: from { $least } to { $most }.
test-score-beyond = Points in all plays together, also those that wait or act unasked: from { $least } to { $most }.
test-score-none = There are no points: in no play that was tried could anything be assessed.
test-points = { $points }
test-exactly = { $value }
test-or-less = { $value } or less
test-or-more = { $value } or more
test-without-end = without end (one can go round in a circle)
test-random = { $plays } random plays, { $ended } of them to an ending.
test-rare = Met in fewer than one of a hundred of them: { $rare }
test-stopped = Stopped trying after { $seconds } seconds. To try longer: roadblock test { $case } --seconds { $more }
test-several = All { $count } cases are tested, each for up to { $seconds } seconds. One alone: roadblock test { $one }
test-recorded-same = { $file }: plays as it was recorded
test-recorded-names = event { $seq } names { $what }, which is not there any more
test-recorded-refused = before event { $seq } this is refused now: { $line }. { $why }
test-recorded-event = event { $seq } is not the same; recorded: { $was }; now: { $now }
test-recorded-score = the score was { $was } and is { $now }
test-recorded-gone = findings no longer made: { $names }
test-recorded-new = findings made now: { $names }
test-way-ending = The shortest way to the ending “{ $ending }”:
test-way-finding = The shortest way to the finding “{ $kind }” of { $clause }:
test-way-lowest = A way to the fewest points found:
test-way-highest = A way to the most points found:

## Settings

settings-title = Settings
settings-title-second = Text size, colours, motion
settings-back = Back
settings-on = On
settings-off = Off
settings-size = Text size
settings-size-second = Everything grows with it. These keys work on every screen.
settings-smaller = Smaller
settings-larger = Larger
settings-percent = { $size } %
settings-theme = Colours
settings-theme-second = Light suits a projector, dark suits a dim room. High contrast draws white lines on black.
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-high-contrast = High contrast
settings-easy = Easy-reading letters
settings-easy-second = Letters that look alike are drawn further apart: I, l and 1, O and 0.
settings-full-screen = Full screen
settings-full-screen-second = The program covers the whole screen. F11 does the same at any time.
settings-motion = Motion
settings-motion-second = People come and go, and the clock turns. Off, everything changes at once.
settings-language = Language
settings-language-second = The words of the program. A case keeps the language it was written in.
settings-language-only = Language: English
settings-language-only-second = English is the only language whose words are all there so far. Another one can be chosen here as soon as it is complete.
settings-reset = As it was delivered
settings-bring-back = Bring my choices back
settings-kept = Kept on this machine, in { $path }
settings-not-kept-at-all = What you choose holds until the window is closed.
settings-about = Roadblock { $version }, under MIT or Apache 2.0. The letters are Noto Sans, Noto Sans Mono and Andika, under the SIL Open Font License.
settings-not-read = Your settings could not be read, so everything is as it was delivered; nothing else is affected. ({ $why })
settings-not-kept = What you chose holds now, but could not be saved for the next start: { $reason }
theme-not-read = { $file } cannot be read, so the look stays as it was: { $why }
settings-preview = How it looks
settings-preview-role = The turn of the **victim advocate**
settings-preview-situation = It is quiet in the room. She asks what happens next.
settings-preview-words = You have time. Say what you can do for her, and what you cannot.
settings-preview-alike = I l 1 · O 0 · B 8 · rn m
settings-preview-latin = ç ë · č ć đ š ž
settings-preview-cyrillic = Ђ Ж Љ Њ Ћ Џ

### The workshop: who may do what

refused-facilitator-only = Only the facilitator can do this.
refused-not-your-seat = Somebody else holds this role.
refused-no-round = No case is being played.
refused-round-goes-on = A case is being played already.
refused-no-such-case = There is no such case.
refused-no-such-person = This person is not in the workshop.
refused-name-taken = Please choose a name that nobody else has.
refused-paused = There is a pause. Go on first.
refused-not-now = This is not possible at this moment.
refused-nothing-to-undo = There is nothing to take back.
refused-talking = The case waits while the room talks. End the stop first.
refused-nothing-typed = Please type a few words first.
refused-wrong-count = These numbers do not fit. A vote has two to eight options, and each count needs a hand.
refused-time-left = There is still time for this decision.
refused-other-content = This was played on another case, or on other texts of it. It cannot stand beside the plays here; open it on its own.
refused-already-there = This is here already. Nothing was changed.
refused-other-play-there = Another play of this table is here already. Take that one out first.

### The workshop: tasks of those who watch

observe-task = { $task }
observe-who-is-asked = Who asks the person what they want, and who decides without asking?
observe-waiting = Who waits for whom, and does anybody say so?
observe-words = Which words are used about the person, and to the person?
observe-handing-over = What is passed on from one agency to the next, and what is lost on the way?

### The workshop: who plays what

rotation-nobody = There is nobody to cast yet.
rotation-all-away = Everybody plays a role of another agency at least once.
rotation-some-away = { $count } of { $people } people play a role of another agency. With these people, roles and rounds it cannot be more. Not for: { $rest }.
rotation-nobody-idle = Nobody watches two rounds running.
rotation-idle = { $count ->
    [one] One person has to watch two rounds running; with these numbers it cannot be fewer: { $who }.
   *[other] { $count } times somebody has to watch two rounds running; with these numbers it cannot be fewer: { $who }.
}
rotation-idle-perhaps-fewer = { $count ->
    [one] One person watches two rounds running: { $who }. The least one could hope for is { $least }.
   *[other] { $count } times somebody watches two rounds running: { $who }. The least one could hope for is { $least }.
}
rotation-open = { $count ->
    [one] Who speaks for an assisted person is set by hand; one such role is still open.
   *[other] Who speaks for assisted people is set by hand; { $count } such roles are still open.
}

### Records of workshops

recording-done = Recorded
recording-on-its-way = Being recorded…
recording-failed = Not recorded: { $why } Play goes on, and everything is written as soon as it is possible. Please do not close the window.
recording-lost-if-closed = Not recorded: { $why } If you close the window once more, what was not written is lost.
kept-too-new = Step { $number } of this workshop was written by a newer version of the program (format { $found }; this one reads up to { $known }).
kept-unreadable = Step { $number } of this workshop cannot be read.
kept-does-not-fit = Step { $number } of this workshop names { $what }, which is not in its content.
workshops-title = Workshops
workshops-second = Go on, look back, save a copy, delete
workshops-none = There is no workshop yet.
workshops-elsewhere = A workshop that you saved on a stick or printed is not deleted from there. Please think of those copies too.
workshops-go-on = Go on
workshops-look = Look only
workshops-save-copy = Save a copy
workshops-put-aside = Put aside
workshops-delete = Delete for good
workshops-delete-sure = This deletes the workshop and its copies on this machine. It cannot be taken back.
workshops-delete-yes = Yes, delete it
workshops-delete-no = Keep it
workshops-of = { $what }: { $title }
workshops-interrupted = The program ended while this workshop was open. Everything that was shown as recorded is there.
workshops-aside = Put aside
workshops-saved = A copy is saved: { $path }. If it is on a stick, you may pull the stick now.
workshops-not-opened = This workshop could not be opened. { $why }
workshops-failed = This could not be done. { $why }
workshops-changed = Last changed { $when }
earlier-no-such-case = This play is of the case “{ $case }”, which is not in the content.
log-not-a-play = This file is not a kept play.
log-too-new = This play was kept by a newer version of the program (format { $found }; this one reads up to { $reads }).
log-other-case = This play is of the case “{ $found }”, not of “{ $wanted }”.
play-of-other-edition = This play was made with another edition of “{ $case }” or of its procedure. It is held against today’s edition, and what is told may differ from what was told then.
play-of-own-edition = “{ $case }” or its procedure has changed since. This play is held against the edition that was kept with it.
log-does-not-fit = This play does not fit the case any more: step { $seq } names { $what }, which is not there.
window-lost = Something that was decided could not be written to the disk before the window was closed.
cli-window-open = A workshop (.roadblock) to be opened in the window
cli-play-record = Keep the play as a workshop in this folder, each step before it is told
cli-play-resume = Go on with a workshop that was kept with --record
term-stop = The case waits. Talk about it, for about { $minutes } minutes: { $question }
stop-here = The case waits. Talk about it, for about { $minutes } minutes: { $question } Whoever decides next goes on.
stop-called = The case waits while the room talks. Whoever decides next goes on.
term-kept-nowhere = This play is kept nowhere. --record DIR keeps it as it goes, and --resume takes it up again; --log FILE keeps its log.
term-no-text = This line held something that is no text. Please type it again.
term-recorded = Everything is recorded: { $path }
report-no-round = No case was begun in this workshop.
shell-graphics-lost = The graphics of this machine stopped, so the window had to close. Everything that was shown as recorded is kept. Start the program again and choose “Go on”.
cli-window-not-a-workshop = This is neither a command nor a workshop (.roadblock).

## The wall: the window on the projector
wall-title = { app-title } on the wall
wall-turn = Whose turn
wall-waits = **The case waits.** Decide in the room.
wall-curtain = **Somebody is reading.** Only that person looks at the laptop.
wall-soon = We begin soon.
wall-open = **An open table.** Say together what this role does.

## The console: the facilitator's own page
console-only-here = Only on this screen
console-seen-by-room = The room sees this screen: nothing private is on it
console-extend = The projector shows the same as this laptop. Extend the display (on most systems with the Windows key and P), and the projector gets a page of its own.
console-undo = Undo
console-seat = Seats
console-seat-which = Which seat is given to somebody else?
console-seat-to = Who plays from now on: { $role }?
console-seat-nobody = Nobody in particular
console-hand-over = Hand over
console-wall-open = Open the wall
console-wall-close = Close the wall
console-debrief = Debrief
console-end-title = End the case here?
console-end-what = The case is not over. What was not yet due is left out of the talk, and there is no number.
console-end-yes = End it and talk
console-wall = On the wall
console-people = Who is here
console-step-out-who = { $name } steps out
console-back-who = { $name } is back
console-observes = observes
console-away = has stepped out
console-course = How the person fares
console-gauge = { $name }: { $level } of 10
console-course-note = To talk about. Not a measurement, not a grade.
console-private = Only you know
console-decides = { $count ->
    [one] { $roles } decides
   *[other] { $roles } decide, each alone
}
console-so-far = Decision { $count } of up to { $of }
console-decides-as = { $person } decides as { $role }
console-nobody-decides = Nobody decides now
console-over = The case is over
console-last = Last: { $time } { $what }
console-ask = Ask in the talk
console-another = Another
console-news = News to send
console-send = Send
console-send-what = Send: { $what }
console-knows = Who knows what
console-knows-nothing = Nothing of the case yet
console-coming = Who comes when
console-comes-at = at { $time }: { $place }
console-gate-role = facilitator
console-gate-title = Facilitator

## The console: marks, notes, and talk while the case waits
console-marks = Notes and marks
console-note = Write a note, then Enter
console-stop = Stop for talk
console-stop-title = The room talks
console-stop-step = { $name }, { $minutes } min: { $say }
console-mark-co-operation = good co-operation
console-mark-waiting = waiting
console-mark-unasked = not asked
console-mark-come-back = come back
console-mark-line = { $time } { $kind } { $words }
console-mark-line-of = { $time } { $by }: { $kind } { $words }
console-marks-time = the time of the case is added
console-marks-of = Marks of { $name }
console-marks-mine = Your marks
console-late = Somebody comes late (L): the name, then Enter
console-decided = What was decided, and why
console-decided-line = { $time } { $who }: { $what }
console-decided-because = { $time } { $who }: { $what } – because: { $reason }
console-clock = Case { $case }
console-clocks = Case { $case } · Room { $room }
console-clauses = { $count ->
    [one] asked for by { $clauses }
   *[other] asked for by { $clauses }
}
console-no-clause = no clause
console-wall-public = public only, live
console-turns-taken = Turns taken
console-turns-what = decisions and acts
console-no-turn = not yet
console-people-how = who steps out, who is back
console-observers = Observers
console-observers-marks = with their marks
console-observer = { $name } { $marks }
console-ask-when = for the debrief
console-evidence = { $time } { $who } { $what }
console-news-all = { $count ->
    [one] The one there is
   *[other] All { $count }
}
console-knows-more = and { $count } more
console-known-all = Everything that is known
console-nobody-comes = Nobody is on the way
console-take-over = You take this seat over
console-take-over-what = From now on you enter what this role does.
console-taken-over = taken over by you
console-more-time = One minute more for each decision
console-extra = { $minutes ->
    [0] no more time so far
    [one] { $minutes } minute more so far
   *[other] { $minutes } minutes more so far
}
console-hint = Hint
console-hint-away = Hint away
console-hint-title = Which clause is shown to the room?
console-hint-none = No clause speaks of what is to be decided.
console-day = The day
console-day-how = what is left; a press begins a part
console-day-none = No parts of the day are planned.
console-part-pre-brief = Before we play
console-part-play = Play
console-part-debrief = Talk afterwards
console-part-break = Break
console-part-take-aways = What we take away
console-part-left = { $part }: { $minutes } min left
console-part-over = { $part }: { $minutes } min longer than planned
console-stop-about = What do you talk about? (may stay empty)
console-format = { $minutes } min: { $steps }
console-vote = Vote
console-vote-new = Put something to the vote
console-vote-question = The question
console-vote-option = Answer { $number }
console-vote-put = Put it to the vote
console-vote-close = Close the count
console-vote-again = Count again
console-vote-done = Take it off the wall
console-vote-away = Drop the vote
console-hands = Hands for { $option }
limit-left = { $time } left to decide
limit-over = The time to decide is over
wall-hint = The procedure, **{ $clause }**: { $title }

## While the case waits: what the room sees
talk-title-stop = The case waits. Talk.
talk-title-vote = Everybody votes.
talk-title-talk = Talk about it.
talk-title-done = Before and after the talk.
talk-left = left
talk-over = time is over
talk-time-left = { $time } left
talk-time-over = The time for this step is over. Talk as long as you like.
talk-next-step = Next step
talk-go-on = The case goes on
talk-vote-first = First vote, still closed
talk-vote-first-note = Nothing is shown before the count is closed. Never who, only how many.
talk-vote-talk = First vote
talk-vote-talk-note = After the talk, a second vote.
talk-vote-second = Second vote, still closed
talk-vote-second-note = Nothing is shown before the count is closed. Never who, only how many.
talk-vote-done = First and second vote
talk-vote-done-note = Above the first vote, below the second. Never who, only how many.
talk-vote-counted = { $count } of { $of } have answered
talk-vote-hands = { $letter } { $option }: { $count }
talk-vote-both = { $letter } { $option }: first { $first }, then { $second }

### The day of a workshop

frame-people = People
day-title = Workshop of the day
day-summary = { $people ->
    [one] One person
   *[other] { $people } people
}, { $tables ->
    [one] one table
   *[other] { $tables } tables
}
day-plan = The day
day-plan-hint = Left and right change the minutes, Enter opens a part, Delete takes it out.
day-begins = The day begins at { $time }.
day-begins-earlier = The day begins a quarter of an hour earlier
day-begins-later = The day begins a quarter of an hour later
day-ends = End { $at }, { $hours } h { $minutes } min
day-minutes = { $n } min
day-pre-brief = Pre-brief
day-part-play = Round
day-debrief = Debrief
day-break = Break
day-take-aways = Take-aways
day-round = Round { $number }
day-table = Table { $number }
day-round-at-table = { $round }, { $table }
day-part = { $at }, { $name }, { $minutes }. { $second }
day-part-now = { $at }, { $name }, { $minutes }, goes on now. { $second }
day-part-shorter = { $name }: five minutes less
day-part-longer = { $name }: five minutes more
day-part-up = { $name }: earlier in the day
day-part-down = { $name }: later in the day
day-part-begin = Begins now
day-part-begin-named = { $name } begins now
day-part-remove = Take out
day-part-remove-named = Take out { $name }
day-add-round = Round
day-add-break = Break
day-luck = What chance decides
day-luck-own = Falls anew
day-luck-same = Falls as before
day-case = The case of this round
day-people = { $n ->
    [one] One person
   *[other] { $n } people
}
day-people-hint = Up and down choose where the next person works. A whole list can be pasted: one name in each line, and after a comma where the person works.
day-names-taken = Not added, since somebody is called so already: { $names }. Please choose other pseudonyms.
day-out = Stepped out
day-add-table = Table
day-remove-table = One table less
day-new-name = New pseudonym of { $name }
day-step-out = { $name } steps out
day-return = { $name } is back
day-forget = Forget { $name } for good
day-forget-sure = The pseudonym and everything that { $name } typed are deleted, here and in all copies. This cannot be taken back.
day-forget-yes = Yes, forget { $name }
day-forget-no = Keep
day-person-done = Done
day-observers = Observers
day-then = { $first }, then { $later }
day-by-hand = set by hand, and stays
day-seats-hint = Press a seat to give it to somebody. What you set by hand stays, whoever comes and goes.
day-who-plays = { $round }: who plays { $role }?
day-who-volunteers = { $round }: who volunteers to speak for { $role }? Nobody is assigned to this.
day-as-proposed = As proposed
day-nobody-yet = Nobody yet
day-how = How it is played
day-limits = Limits of decisions
day-limit-off = None
day-limit-off-second = Nobody is hurried. Take this if you are not sure.
day-limit-visible = Shown
day-limit-visible-second = What is left of the time for a decision is shown. Nothing happens when it is over.
day-limit-enforced = Enforced
day-limit-enforced-second = When the time is over, the case goes on without a decision. A pause stops the time.
day-extra = More time for each decision of a role
day-extra-less = { $role }: half a minute less
day-extra-more = { $role }: half a minute more
day-extra-time = { $seconds ->
    [0] no more time
   *[other] { $seconds } s more
}
day-propose-again = Propose again
day-another-round = Another round
day-next-round = On to the pre-brief of { $round }
day-back-first-page = To the first page
day-back-round = Back to the round
setup-way-table-second = One laptop goes round. What is private stays behind a curtain until the right person has it.
setup-way-open-second = Everything is on the wall, the table speaks, and whoever sits at the keyboard enters what it says.
setup-way-alone-second = One person plays all the roles.

### Questions before the round

mirror-curtain = A question before the round
mirror-number = Question { $n } of { $all }
mirror-only = Only { $name } looks at this page now.
mirror-answer = What you expect
mirror-hint = A few words are enough
mirror-kept = Your answer is kept for the debrief, where the table sees what was expected and what was done. Nobody is graded by it.
mirror-hide = Hide
mirror-skip = I would rather not say
mirror-keep = Keep this answer
mirror-show = I am { $name }: show my question
mirror-nobody-else = nobody else is asked
