# Every word of the interface and of the findings. Plain, kind, precise; sentences that translate well.

app-title = Roadblock

## Shell

shell-no-display = Roadblock needs a screen for its window, and found none. You can play in this terminal instead: roadblock play { $case }
shell-display-closed = Roadblock could not open its window: the screen { $display } does not answer. You can play in this terminal instead: roadblock play { $case }
shell-no-graphics = Roadblock could not open its window: no graphics driver that it can use is installed (on Debian and Ubuntu: mesa-vulkan-drivers, which also draws without a graphics card). You can play in this terminal instead: roadblock play { $case }
shell-broke = Roadblock had to stop because of a defect of its own: { $detail }. What was saved is unharmed. Please pass these words on to whoever looks after the program.

cli-about = Rehearse, together and in each other's roles, the procedure for identifying and assisting victims of internal trafficking. Without a command, the window opens.
cli-scenarios = The folder with the cases [otherwise: `scenarios` here, or beside the program]
cli-no-scenarios = No folder with cases was found. Name one with --scenarios DIR.
cli-check = Look for mistakes in procedures, cases and plans
cli-check-path = The folder to check [otherwise: the folder with the cases]
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
cli-trace = Add a line to this file for every screen that is entered
## Screens

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

## Findings

finding-moment = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
} { $time }
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
finding-agencies = { $who }

finding-done = { $told }.
finding-kept-order = { $told }. Before that, as the procedure asks: { $first }.
finding-kept-presence = { $told }. Present as asked: { $who }.
finding-kept-consent = { $told }. { $person } had agreed to { $purpose }.
finding-late = { $told }. That was { $by } after its time.
finding-late-beyond = { $told }. That was { $by } after its time, and beyond the last limit.
finding-out-of-order = { $told }. What comes before it followed only afterwards: { $first }.
finding-without-first = { $told }. What comes before it was not done at all.
finding-wrong-agency = { $told }. The procedure gives this to another agency. { $reach }
finding-without-presence = { $told }. Not present: { $who }. { $reach }
finding-without-consent = { $told }. There was no agreement by { $person } to { $purpose }.
finding-missing = Until { $until } this stayed open: { $asks }. It was known since { $since }.
finding-missing-unknown = Until { $until } this stayed open: { $asks }. It was so since { $since }, and word of it did not reach: { $who }.
finding-not-allowed = { $told }. The procedure rules this out.
finding-premature = { $told }. That was before there was a reason for it: { $later }.
finding-unneeded = { $told }. It had been done before: { $before }.
finding-wrong-branch = { $told }. This belongs to another path of the procedure than the one that holds for { $person }.
finding-repaired = { $told }. This time in the right order.
finding-not-yet-due = There was still time for this: { $asks }.

finding-reach-none = { "" }
finding-reach-there = { $who } was in the same place.
finding-reach-called = { $who } had been called, { $at }, to arrive { $arrives }.
finding-reach-not-called = { $who } had not been called.
finding-reach-not-in-case = This case has nobody of that agency.

finding-asks = The procedure asks { $who } to { $asks }.
finding-asks-by = The procedure asks { $who } to { $asks } by { $soft }, at the very latest by { $hard }.
finding-asks-order = The procedure asks for this order. { $reason }
finding-asks-presence = The procedure asks for the presence of: { $who }. { $reason }
finding-asks-consent = The procedure asks for agreement to { $purpose }. { $reason }
finding-asks-prohibition = { $reason }
finding-asks-once = Once is enough unless something has changed.

finding-instead = Instead: { $instead }
finding-instead-by = The smallest change: { $asks } by { $soft }.
finding-instead-do = The smallest change: { $asks }.
finding-instead-agency = The smallest change: the same act, done by { $who }.
finding-instead-earlier = The smallest change: “{ $first }” before “{ $then }” ({ $when }).
finding-instead-first = The smallest change: { $asks }, before “{ $then }” ({ $when }).
finding-instead-wait = The smallest change: “{ $then }” only after “{ $first }”.
finding-instead-presence = The smallest change: wait with this act until somebody is present: { $who }.
finding-instead-consent = The smallest change: ask for agreement to { $purpose } first, and take a no for an answer.
finding-instead-branch = The smallest change: leave out “{ $act }”.

clause-status-met = Kept.
clause-status-met-by-another = Kept, by another agency than the clause asks.
clause-status-met-late = Kept, after its time.
clause-status-justified = Not kept, for a reason that was accepted.
clause-status-not-met = Something that it asks was left out.
clause-status-breached = Something was done that it rules out, or without what it asks for.
clause-status-not-yet-due = There was still time for it.
clause-status-not-applicable = Nothing in this play called for it.
clause-status-unobservable = No act in a play can show whether it was kept. { $why }
